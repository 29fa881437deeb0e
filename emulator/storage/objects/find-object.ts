import type { Call } from '../http/call.ts';
import { Int64 } from '../int64.ts';
import { parseInput } from '../parse-input.ts';
import type { StorageState } from '../state/open-state.ts';
import { noSuchObject } from '../storage-error.ts';
import { Preconditions } from './preconditions.ts';
import type { StoredObject } from './stored-object.ts';

/** The live generation, or the given one. @throws StorageError 404 */
export function findObject(
  state: StorageState,
  bucket: string,
  name: string,
  generation?: number,
): StoredObject {
  state.buckets.get(bucket);
  const object = state.objects.find(bucket, name, generation);
  if (!object) throw noSuchObject(bucket, name);
  return object;
}

const ObjectQuery = Preconditions.extend({ generation: Int64.optional() });

/** The object a call is about: by its path and `generation`. The preconditions are given, not checked. */
export function objectOf({ state, names, query }: Call): {
  object: StoredObject;
  preconditions: Preconditions;
  generation: number | undefined;
} {
  const { generation, ...preconditions } = parseInput(ObjectQuery, query);
  return { object: findObject(state, names.bucket, names.object, generation), preconditions, generation };
}
