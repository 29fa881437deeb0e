import type { Context } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { ByteRange } from '../../../platform/streaming-aead/layout.ts';
import { type Version, versions } from './schemas.ts';

/** Records that somebody is given a file, or its beginning; the ranges behind that are of the same download. @throws Unavailable */
export async function tellDownload(
  store: Store,
  context: Context,
  version: Version,
  range: ByteRange | undefined,
): Promise<void> {
  if (range && range.start > 0) return;
  const { number, documentId, size } = version;
  const bytes = range ? range.end : size;
  await runChange(store, context, async change =>
    change.announce(versions, version, 'downloaded', { documentId, number, bytes }),
  );
}
