import { z } from 'zod';
import type { Call, Reply } from '../http/call.ts';
import { readJson } from '../http/read-json.ts';
import { Preconditions, requireForRead, requireForWrite } from '../objects/preconditions.ts';
import { MaxResults } from '../page-size.ts';
import { parseInput } from '../parse-input.ts';
import { readFields } from '../read-fields.ts';
import { StorageError } from '../storage-error.ts';
import { bucketResource } from './bucket-resource.ts';
import { BucketFields, BucketName, type StoredBucket } from './stored-bucket.ts';

const reply = ({ origin }: Call, bucket: StoredBucket): Reply => ({
  status: 200,
  json: bucketResource(bucket, origin),
});

const conditionsOf = (call: Call) =>
  parseInput(Preconditions.pick({ ifMetagenerationMatch: true, ifMetagenerationNotMatch: true }), call.query);

/** POST /b */
export async function insertBucket(call: Call): Promise<Reply> {
  const { name, ...body } = await readJson(call.request);
  const now = new Date().toISOString();
  const bucket: StoredBucket = {
    name: parseInput(BucketName, name),
    metageneration: 1,
    timeCreated: now,
    updated: now,
    fields: readFields(BucketFields, body),
  };
  if (call.state.buckets.has(bucket.name)) {
    throw new StorageError(409, 'conflict', 'You already own this bucket. Please select another name.');
  }
  call.state.buckets.put(bucket);
  return reply(call, bucket);
}

/** GET /b/{bucket} */
export function getBucket(call: Call): Reply {
  const bucket = call.state.buckets.get(call.names.bucket);
  requireForRead(bucket, conditionsOf(call));
  return reply(call, bucket);
}

/** PATCH /b/{bucket}: changes the fields that are given; null removes one. */
export const changeBucket = (call: Call) => change(call, fields => fields);

/** PUT /b/{bucket}: replaces all fields. */
export const updateBucket = (call: Call) => change(call, () => ({}));

async function change(call: Call, base: (fields: BucketFields) => BucketFields): Promise<Reply> {
  const body = await readJson(call.request);
  const bucket = call.state.buckets.get(call.names.bucket);
  requireForWrite(bucket, conditionsOf(call));
  const changed = {
    ...bucket,
    fields: readFields(BucketFields, body, base(bucket.fields)),
    metageneration: bucket.metageneration + 1,
    updated: new Date().toISOString(),
  };
  call.state.buckets.put(changed);
  return reply(call, changed);
}

/** DELETE /b/{bucket}; 409 while it holds an object, a noncurrent one too. */
export function deleteBucket(call: Call): Reply {
  const bucket = call.state.buckets.get(call.names.bucket);
  requireForWrite(bucket, conditionsOf(call));
  if (!call.state.objects.isEmpty(bucket.name)) {
    throw new StorageError(409, 'conflict', 'The bucket you tried to delete is not empty.');
  }
  call.state.buckets.remove(bucket.name);
  return { status: 204 };
}

const ListQuery = z.object({
  prefix: z.string().default(''),
  /** The last name of the page before. */
  pageToken: z.string().default(''),
  maxResults: MaxResults,
});

/** GET /b: every bucket, whatever the project. */
export function listBuckets({ state, query, origin }: Call): Reply {
  const { prefix, pageToken, maxResults } = parseInput(ListQuery, query);
  const found = state.buckets
    .after(pageToken)
    .filter(({ name }) => name.startsWith(prefix))
    .take(maxResults + 1)
    .toArray();
  const page = found.slice(0, maxResults);
  const nextPageToken = found.length > maxResults ? page.at(-1)?.name : undefined;
  const items = page.map(bucket => bucketResource(bucket, origin));
  return { status: 200, json: { kind: 'storage#buckets', nextPageToken, items } };
}
