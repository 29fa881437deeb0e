import { z } from 'zod';
import type { Call, Reply } from '../http/call.ts';
import { readJson } from '../http/read-json.ts';
import { Int64 } from '../int64.ts';
import { parseInput } from '../parse-input.ts';
import { readFields } from '../read-fields.ts';
import { findObject } from './find-object.ts';
import { ObjectName } from './object-name.ts';
import { objectResource } from './object-resource.ts';
import { Preconditions, requireForWrite } from './preconditions.ts';
import { publishObject } from './publish-object.ts';
import { ObjectDraft, ObjectFields, type StoredObject } from './stored-object.ts';

const SourceQuery = z
  .object({
    sourceGeneration: Int64.optional(),
    ifSourceGenerationMatch: Int64.optional(),
    ifSourceGenerationNotMatch: Int64.optional(),
    ifSourceMetagenerationMatch: Int64.optional(),
    ifSourceMetagenerationNotMatch: Int64.optional(),
  })
  .transform(query => ({
    generation: query.sourceGeneration,
    preconditions: {
      ifGenerationMatch: query.ifSourceGenerationMatch,
      ifGenerationNotMatch: query.ifSourceGenerationNotMatch,
      ifMetagenerationMatch: query.ifSourceMetagenerationMatch,
      ifMetagenerationNotMatch: query.ifSourceMetagenerationNotMatch,
    },
  }));

/** POST …/copyTo/… */
export async function copyObject(call: Call): Promise<Reply> {
  return { status: 200, json: objectResource(await copy(call), call.origin) };
}

/** POST …/rewriteTo/…, always done in one call. */
export async function rewriteObject(call: Call): Promise<Reply> {
  const object = await copy(call);
  const size = String(object.size);
  const resource = objectResource(object, call.origin);
  const done = { kind: 'storage#rewriteResponse', done: true, totalBytesRewritten: size, objectSize: size };
  return { status: 200, json: { ...done, resource } };
}

/** The copy shares its source's content. Fields in the body replace all of the source's, as at Google. */
async function copy({ state, names, query, request }: Call): Promise<StoredObject> {
  const given = readFields(ObjectFields, await readJson(request));
  const target = { bucket: names.toBucket, name: parseInput(ObjectName, names.toObject) };
  const preconditions = parseInput(Preconditions, query);
  const wanted = parseInput(SourceQuery, query);
  return state.transaction(() => {
    const source = findObject(state, names.bucket, names.object, wanted.generation);
    requireForWrite(source, wanted.preconditions);
    const fields = Object.keys(given).length > 0 ? given : source.fields;
    return publishObject(state, ObjectDraft.parse({ ...source, ...target, fields }), preconditions);
  });
}
