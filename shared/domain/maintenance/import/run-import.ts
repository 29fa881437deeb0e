import { systemContext } from '../../../platform/context/context.ts';
import type { ImportDeps } from './deps.ts';
import { begin, finish, release } from './progress.ts';
import { runSlice } from './run-slice.ts';

/**
 * Carries an import out from where it is, for one slice of time; what is left goes on with the next event. Each batch is
 * one transaction that also notes how far the import is, so that after a crash, a second delivery or two at once every
 * row is taken in once.
 *
 * @throws Unavailable while another worker is at it, and whatever is no fault of the file: to be tried again.
 */
export async function runImport(deps: ImportDeps, organisationId: string, importId: string): Promise<void> {
  const system = systemContext(organisationId, 'import', importId);
  const job = await begin(deps.store, system, importId);
  if (!job) return;
  const context = { ...system, actor: job.requestedBy };
  try {
    await finish(deps.store, context, job, await runSlice(deps, context, job));
  } catch (error) {
    await release(deps.store, context, job).catch(() => {});
    throw error;
  }
}
