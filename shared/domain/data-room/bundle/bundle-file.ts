import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { ByteRange } from '../../../platform/streaming-aead/layout.ts';
import type { StoredFile } from '../version/schemas.ts';
import { placeOf } from './attempt.ts';
import { type Bundle, bundles } from './schemas.ts';

/** The file of a bundle. @throws Conflict while there is none. */
export function bundleFile(
  context: Context,
  bundle: Bundle,
): StoredFile & { name: string; contentType: string } {
  const { status, key, size, roomId, name } = bundle;
  if (status !== 'done' || !key || size === null) {
    const message = `This bundle is ${status}. ${status === 'failed' ? 'Ask for a new one.' : 'Wait until it is done.'}`;
    throw new Conflict('not-done', message, { status });
  }
  const { documentId, id } = placeOf(context, bundle);
  return { id, documentId, roomId, size, key, name, contentType: 'application/zip' };
}

/** Records that somebody is given a bundle, or its beginning. @throws Unavailable */
export async function tellBundleDownload(
  store: Store,
  context: Context,
  bundle: Bundle,
  range: ByteRange | undefined,
): Promise<void> {
  if (range && range.start > 0) return;
  const bytes = range ? range.end : bundle.size;
  await runChange(store, context, async change => change.announce(bundles, bundle, 'downloaded', { bytes }));
}
