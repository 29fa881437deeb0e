import type { Call, Reply } from '../http/call.ts';
import { downloadObject } from './download-object.ts';
import { objectOf } from './find-object.ts';
import { objectResource } from './object-resource.ts';
import { requireForRead } from './preconditions.ts';

/** GET /b/{bucket}/o/{object}: the metadata, or the bytes with `alt=media`. */
export function getObject(call: Call): Reply {
  if (call.query.alt === 'media') return downloadObject(call);
  const { object, preconditions } = objectOf(call);
  requireForRead(object, preconditions);
  return { status: 200, json: objectResource(object, call.origin) };
}
