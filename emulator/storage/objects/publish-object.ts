import type { StoredBucket } from '../buckets/stored-bucket.ts';
import type { StorageState } from '../state/open-state.ts';
import { type Preconditions, requireForWrite } from './preconditions.ts';
import type { ObjectDraft, StoredObject } from './stored-object.ts';

/**
 * Makes the draft the live generation of its name; call it in a transaction.
 *
 * @throws StorageError 404 when there is no such bucket, 412 when a precondition does not hold.
 */
export function publishObject(
  state: StorageState,
  draft: ObjectDraft,
  preconditions: Preconditions,
): StoredObject {
  const bucket = state.buckets.get(draft.bucket);
  const current = state.objects.find(draft.bucket, draft.name);
  requireForWrite(current, preconditions);
  if (current) retireObject(state, bucket, current);
  const now = new Date().toISOString();
  const generation = state.objects.nextGeneration();
  const object = { ...draft, generation, metageneration: 1, timeCreated: now, updated: now };
  state.objects.put(object);
  return object;
}

/** Makes a live generation noncurrent where the bucket keeps versions, and removes it elsewhere. */
export function retireObject(state: StorageState, bucket: StoredBucket, object: StoredObject): void {
  if (bucket.fields.versioning?.enabled) {
    state.objects.put({ ...object, timeDeleted: new Date().toISOString() });
  } else {
    state.objects.remove(object);
  }
}
