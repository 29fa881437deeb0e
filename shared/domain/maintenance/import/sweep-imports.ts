import { systemContext } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { findUnfinished, type Unfinished } from './repository.ts';
import { imports } from './schemas.ts';

/**
 * Has imports go on that nobody works at any more, because the message that was to start or continue them was lost or given
 * up: their event comes once more.
 *
 * @param silentSeconds After so long without progress nobody works at one; it says something with each batch of rows.
 * @returns how many there were.
 */
export async function sweepImports(store: Store, silentSeconds: number): Promise<number> {
  const silentSince = store.now().getTime() - silentSeconds * 1000;
  const unfinished = await findUnfinished(store);
  const stalled = unfinished.filter(({ job }) => Date.parse(job.updatedAt) < silentSince);
  const outcomes = await Promise.allSettled(stalled.map(one => announce(store, one)));
  const failed = outcomes.filter(({ status }) => status === 'rejected');
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} imports could not go on.`);
  return stalled.length;
}

async function announce(store: Store, { organisationId, job }: Unfinished): Promise<void> {
  await runChange(store, systemContext(organisationId, 'import-sweep', job.id), async change => {
    const now = await change.get(imports, job.id);
    // Another version tells that somebody is at it again.
    if (now.version !== job.version) return;
    change.update(imports, now, { worker: null, slices: now.slices + 1 }, 'continued');
  });
}
