import type { Call, Reply } from '../http/call.ts';
import { readJson } from '../http/read-json.ts';
import { readFields } from '../read-fields.ts';
import { objectOf } from './find-object.ts';
import { objectResource } from './object-resource.ts';
import { requireForWrite } from './preconditions.ts';
import { ObjectFields } from './stored-object.ts';

/** PATCH /b/{bucket}/o/{object}: changes the fields that are given; null removes one. */
export const changeObject = (call: Call) => change(call, fields => fields);

/** PUT /b/{bucket}/o/{object}: replaces all fields. */
export const updateObject = (call: Call) => change(call, () => ({}));

async function change(call: Call, base: (fields: ObjectFields) => ObjectFields): Promise<Reply> {
  const body = await readJson(call.request);
  const { object, preconditions } = objectOf(call);
  requireForWrite(object, preconditions);
  const changed = {
    ...object,
    fields: readFields(ObjectFields, body, base(object.fields)),
    metageneration: object.metageneration + 1,
    updated: new Date().toISOString(),
  };
  call.state.objects.put(changed);
  return { status: 200, json: objectResource(changed, call.origin) };
}
