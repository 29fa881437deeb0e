import type { Call } from '../http/call.ts';
import { ObjectName } from '../objects/object-name.ts';
import { Preconditions, requireForWrite } from '../objects/preconditions.ts';
import { ObjectFields } from '../objects/stored-object.ts';
import { parseInput } from '../parse-input.ts';
import { readFields } from '../read-fields.ts';
import { DeclaredChecksums } from './checksums.ts';
import type { Upload } from './upload.ts';

/**
 * Reads what an upload is to become from its query and its metadata, where the query comes first.
 *
 * @param contentType Of the bytes; the metadata's own comes first.
 * @throws StorageError 400; also 404 for an unknown bucket and 412, so that a client learns it before it sends all.
 */
export function describeUpload(
  { state, names: { bucket }, query }: Call,
  metadata: Record<string, unknown>,
  contentType: string | undefined,
): Upload {
  const { contentEncoding } = query;
  const fields = {
    ...(contentType && { contentType }),
    ...metadata,
    ...(contentEncoding && { contentEncoding }),
  };
  const upload = {
    bucket: state.buckets.get(bucket).name,
    name: parseInput(ObjectName, query.name ?? metadata.name),
    fields: readFields(ObjectFields, fields),
    declared: parseInput(DeclaredChecksums, metadata),
    preconditions: parseInput(Preconditions, query),
  };
  requireForWrite(state.objects.find(bucket, upload.name), upload.preconditions);
  return upload;
}
