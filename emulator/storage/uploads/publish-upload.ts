import { publishObject } from '../objects/publish-object.ts';
import type { StoredObject } from '../objects/stored-object.ts';
import type { StorageState } from '../state/open-state.ts';
import { requireChecksums } from './checksums.ts';
import type { StoredBytes } from './store-bytes.ts';
import type { Upload } from './upload.ts';

/**
 * Makes an object of uploaded bytes; call it in a transaction.
 *
 * @throws StorageError 400 for a wrong checksum, 404 (bucket), 412 (precondition).
 */
export function publishUpload(state: StorageState, upload: Upload, bytes: StoredBytes): StoredObject {
  const { bucket, name, fields, declared, preconditions } = upload;
  requireChecksums(declared, bytes);
  return publishObject(state, { bucket, name, fields, ...bytes }, preconditions);
}
