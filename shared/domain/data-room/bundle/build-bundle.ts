import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { zipStream } from '../../../platform/zip/zip-stream.ts';
import type { BundleDeps } from '../deps.ts';
import { openFileKey } from '../version/file-key.ts';
import { objectFolder } from '../version/object-name.ts';
import { writeFile } from '../version/write-file.ts';
import { type Building, beginAttempt, noteAttempt, placeOf, Superseded } from './attempt.ts';
import { bundleContents } from './bundle-contents.ts';
import { lastingFailure, OutOfTime } from './failures.ts';
import { bundles } from './schemas.ts';

/** So often it is noted that an attempt is alive. */
const noteMs = 5_000;

/** So long an attempt may take: half a minute less than its function has, in which it clears away what it made. */
const mostMs = 510_000;

/**
 * Makes a bundle that was asked for: each attempt from the beginning, under a key of its own. What another one left behind is removed,
 * and there is never more than one result. One that takes too long has failed, and so has one of which three attempts died.
 *
 * @throws Unavailable, and whatever else may pass: to be tried again.
 */
export async function buildBundle(deps: BundleDeps, context: Context, id: string): Promise<void> {
  const bundle = await beginAttempt(deps, context, id);
  if (!bundle) return clearAway(deps, context, id);
  const { organisationId } = context;
  try {
    await deps.files.removeAll(objectFolder(organisationId, id));
    await build(deps, context, bundle);
  } catch (error) {
    await deps.files.removeAll(objectFolder(organisationId, placeOf(context, bundle).id));
    await giveUp(deps, context, bundle, error).catch(unlessSuperseded);
  }
}

/** What attempts that died have left of a bundle that has failed. */
async function clearAway({ store, files }: BundleDeps, context: Context, id: string): Promise<void> {
  const bundle = await findItem(store, context, bundles, id);
  if (bundle?.status === 'failed') await files.removeAll(objectFolder(context.organisationId, id));
}

/** Whoever took over has it done. */
function unlessSuperseded(error: unknown): void {
  if (!(error instanceof Superseded)) throw error;
}

async function build(deps: BundleDeps, context: Context, bundle: Building): Promise<void> {
  const place = placeOf(context, bundle);
  const { entries, progress } = await bundleContents(deps, context, bundle);
  const begunAt = deps.store.now().getTime();
  let notedAt = Date.now();
  const stored = async () => {
    if (deps.store.now().getTime() - begunAt > mostMs) throw new OutOfTime();
    if (Date.now() - notedAt < noteMs) return;
    notedAt = Date.now();
    await noteAttempt(deps, context, bundle, {
      filesDone: progress().filesDone,
      aliveAt: deps.store.now().toISOString(),
    });
  };
  const zip = zipStream(entries, deps.store.now());
  const size = await writeFile(deps, place, await openFileKey(deps, place, bundle.key), zip, stored);
  const result = { status: 'done', size, ...progress() } as const;
  await noteAttempt(deps, context, bundle, result, 'completed');
}

/** What can never succeed has failed; what may pass is tried again, from the beginning. */
async function giveUp(deps: BundleDeps, context: Context, bundle: Building, error: unknown): Promise<void> {
  const failure = lastingFailure(error);
  if (failure) return noteAttempt(deps, context, bundle, { status: 'failed', failure }, 'failed');
  await noteAttempt(deps, context, bundle, { aliveAt: null });
  throw error;
}
