import { Unprocessable } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { documents } from '../document/schemas.ts';
import { folders } from '../folder/schemas.ts';
import type { Grant } from '../rights/schemas.ts';

/** @throws Unprocessable when a grant is of a folder or document that the room does not have, or two are of the same one. */
export async function requireGrants(
  change: Change,
  roomId: string,
  grants: readonly Grant[],
  known: readonly Grant[] = [],
): Promise<void> {
  const keys = grants.map(keyOf);
  if (new Set(keys).size < keys.length) throw unfit('must not speak of the same folder or document twice');
  const before = new Set(known.map(keyOf));
  const added = grants.filter(grant => !before.has(keyOf(grant)));
  for (const [kind, resource] of [
    ['folder', folders],
    ['document', documents],
  ] as const) {
    const ids = added.filter(grant => grant.kind === kind).map(({ id }) => id);
    const found = await change.getMany<typeof folders | typeof documents>(resource, ids);
    const missing = ids.find((_, index) => found[index]?.roomId !== roomId);
    if (missing) throw unfit(`speak of ${kind} ${missing}, which this room does not have`);
  }
}

function keyOf({ kind, id }: Grant): string {
  return `${kind}/${id}`;
}

function unfit(message: string): Unprocessable {
  const errors = [{ path: 'grants', message }];
  return new Unprocessable('invalid-body', `grants ${message}.`, { errors });
}
