import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { ChangeOf } from '../../../platform/resource/resource.ts';
import { hashPassword } from '../../../platform/secret/password.ts';
import type { LinkDeps } from '../deps.ts';
import { requireSameRoom } from '../place/require-place.ts';
import { requireGrants } from './check-link.ts';
import { agreementFields } from './hash-agreement.ts';
import { type Link, links } from './schemas.ts';

type LinkChange = { id: string; fields: ChangeOf<typeof links>; version: number | undefined };

/**
 * Changes a link: whoever is in by it has to open it anew.
 *
 * @throws NotFound, VersionMismatch, Unprocessable; Conflict when it was revoked.
 */
export async function changeLink(
  { store }: Pick<LinkDeps, 'store'>,
  context: Context,
  { id, fields: { password, ...fields }, version }: LinkChange,
): Promise<Link> {
  const passwordHash = typeof password === 'string' ? await hashPassword(password) : password;
  return runChange(store, context, async change => {
    const before = await change.get(links, id);
    requireVersion(before, version);
    requireSameRoom(before, fields.roomId);
    if (before.revokedAt) throw revokedBefore();
    await requireGrants(change, before.roomId, fields.grants ?? [], before.grants);
    const secrets =
      passwordHash === undefined ? {} : { passwordHash, passwordSetAt: passwordHash && change.now };
    return change.update(links, before, { ...fields, ...agreementFields(fields.agreement), ...secrets });
  });
}

function revokedBefore(): Conflict {
  return new Conflict('revoked', 'This link was revoked, for good. Make a new one.');
}
