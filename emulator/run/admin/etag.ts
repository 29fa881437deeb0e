import { GrpcError } from '../../grpc/grpc-error.ts';

/** Changes with each change that a user makes, not with the progress of a roll-out. */
export function etagOf({ uid, generation = 1 }: { uid: string; generation?: number }): string {
  return `"${Buffer.from(`${uid}/${generation}`).toString('base64url')}"`;
}

/** @throws GrpcError ABORTED when an etag is given and is not the resource's; without one nothing is checked. */
export function checkEtag(id: string, given: string, resource: { uid: string; generation?: number }): void {
  const current = etagOf(resource);
  if (given === '' || given === current) return;
  const conflict = `Conflict for resource '${id}': version '${given}' was specified but current version is '${current}'.`;
  throw new GrpcError('ABORTED', conflict);
}
