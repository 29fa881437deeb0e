import type { Call, Reply } from '../http/call.ts';
import { objectOf } from './find-object.ts';
import { requireForWrite } from './preconditions.ts';
import { retireObject } from './publish-object.ts';

/**
 * DELETE /b/{bucket}/o/{object}. Where the bucket keeps versions, the live generation becomes noncurrent; a
 * generation that is named goes for good.
 */
export async function deleteObject(call: Call): Promise<Reply> {
  const { state, names } = call;
  await state.transaction(() => {
    const { object, preconditions, generation } = objectOf(call);
    requireForWrite(object, preconditions);
    if (generation === undefined) retireObject(state, state.buckets.get(names.bucket), object);
    else state.objects.remove(object);
  });
  return { status: 204 };
}
