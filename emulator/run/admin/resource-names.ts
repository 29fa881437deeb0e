import { GrpcError } from '../../grpc/grpc-error.ts';
import { locationName, type Place } from '../../grpc/resource-name.ts';

/** @throws GrpcError when the parent is not this local cloud's. */
export function checkParent(place: Place, parent: string): void {
  const own = locationName(place);
  if (parent !== own)
    throw new GrpcError('NOT_FOUND', `'${parent}' is not here; the local cloud is '${own}'.`);
}

/**
 * Reads the id out of `<parent>/services/<id>`.
 *
 * @throws GrpcError when the name is of another form or lies elsewhere.
 */
export function serviceIdOf(place: Place, name: string): string {
  const [, parent = '', id = ''] = /^(.*)\/services\/([^/]+)$/.exec(name) ?? malformed(name);
  checkParent(place, parent);
  return id;
}

/**
 * Reads service and revision out of `<parent>/services/<service>/revisions/<revision>`.
 *
 * @throws GrpcError when the name is of another form or lies elsewhere.
 */
export function revisionNameOf(place: Place, name: string): { service: string; revision: string } {
  const [, service = '', revision = ''] = /^(.*)\/revisions\/([^/]+)$/.exec(name) ?? malformed(name);
  return { service: serviceIdOf(place, service), revision };
}

function malformed(name: string): never {
  throw new GrpcError('INVALID_ARGUMENT', `'${name}' is not the name of such a resource.`);
}
