import {
  changeBucket,
  deleteBucket,
  getBucket,
  insertBucket,
  listBuckets,
  updateBucket,
} from '../buckets/bucket-calls.ts';
import { changeObject, updateObject } from '../objects/change-object.ts';
import { composeObject } from '../objects/compose-object.ts';
import { copyObject, rewriteObject } from '../objects/copy-object.ts';
import { deleteObject } from '../objects/delete-object.ts';
import { downloadObject } from '../objects/download-object.ts';
import { getObject } from '../objects/get-object.ts';
import { listObjects } from '../objects/list-objects.ts';
import { notServed } from '../storage-error.ts';
import { cancelUpload, continueUpload } from '../uploads/continue-upload.ts';
import { insertObject } from '../uploads/insert-object.ts';
import { putSigned, startSigned } from '../uploads/signed-upload.ts';
import type { Handler, PathNames } from './call.ts';
import { matchPath, pathPattern } from './match-path.ts';

/** `operation` is the method's name in Google's API, by which faults are aimed. */
type Route = { method: string; path: RegExp; operation: string; handle: Handler };

const route = (method: string, path: string, operation: string, handle: Handler): Route => ({
  method,
  path: pathPattern(path),
  operation,
  handle,
});

const object = '/b/{bucket}/o/{object}';
const upload = '/upload/storage/v1/b/{bucket}/o';

const jsonRoutes = [
  route('GET', '/b', 'buckets.list', listBuckets),
  route('POST', '/b', 'buckets.insert', insertBucket),
  route('GET', '/b/{bucket}', 'buckets.get', getBucket),
  route('PATCH', '/b/{bucket}', 'buckets.patch', changeBucket),
  route('PUT', '/b/{bucket}', 'buckets.update', updateBucket),
  route('DELETE', '/b/{bucket}', 'buckets.delete', deleteBucket),
  route('GET', '/b/{bucket}/o', 'objects.list', listObjects),
  route('GET', object, 'objects.get', getObject),
  route('PATCH', object, 'objects.patch', changeObject),
  route('PUT', object, 'objects.update', updateObject),
  route('DELETE', object, 'objects.delete', deleteObject),
  route('POST', `${object}/compose`, 'objects.compose', composeObject),
  route('POST', `${object}/copyTo/b/{toBucket}/o/{toObject}`, 'objects.copy', copyObject),
  route('POST', `${object}/rewriteTo/b/{toBucket}/o/{toObject}`, 'objects.rewrite', rewriteObject),
  route('GET', `/download/storage/v1${object}`, 'objects.get', downloadObject),
  route('POST', upload, 'objects.insert', insertObject),
  route('PUT', upload, 'objects.insert', continueUpload),
  route('DELETE', upload, 'objects.insert', cancelUpload),
];

/** The XML API's paths, which signed and public URLs have. */
const signedRoutes = [
  route('GET', '/{bucket}/{object+}', 'objects.get', downloadObject),
  route('HEAD', '/{bucket}/{object+}', 'objects.get', downloadObject),
  route('PUT', '/{bucket}/{object+}', 'objects.insert', putSigned),
  route('POST', '/{bucket}/{object+}', 'objects.insert', startSigned),
  route('DELETE', '/{bucket}/{object+}', 'objects.delete', deleteObject),
];

const jsonPath = /^\/(b|storage|upload|download)(\/|$)/;

/** @throws StorageError 501 when nothing serves this. */
export function findRoute(method: string, path: string): { route: Route; names: PathNames } {
  const [routes, wanted] = jsonPath.test(path)
    ? [jsonRoutes, path.replace(/^\/storage\/v1\//, '/')]
    : [signedRoutes, path];
  for (const route of routes) {
    const names = route.method === method ? matchPath(route.path, wanted) : undefined;
    if (names) return { route, names };
  }
  throw notServed(`${method} ${path}`);
}
