import { systemContext } from '../../../platform/context/context.ts';
import { findAnywhere } from '../../../platform/firestore/query.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { uploadDays, uploads } from './schemas.ts';

const mostAtOnce = 200;

/** Gives up the uploads that nobody has finished; the event of each has its files removed. @returns how many there were. */
export async function sweepUploads(store: Store): Promise<number> {
  const value = new Date(store.now().getTime() - uploadDays * 86_400_000).toISOString();
  const abandoned = await findAnywhere(
    store,
    { collection: uploads.collection, field: 'createdAt', is: '<', value },
    mostAtOnce,
  );
  for (const { organisationId, id } of abandoned)
    await runChange(store, systemContext(organisationId, 'upload-sweep', id), async change => {
      const [upload] = await change.getMany(uploads, [id]);
      if (upload) change.delete(uploads, upload);
    });
  return abandoned.length;
}
