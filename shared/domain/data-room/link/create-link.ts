import type { Context } from '../../../platform/context/context.ts';
import { rememberedAnswer } from '../../../platform/firestore/idempotency.ts';
import { requireReferences } from '../../../platform/firestore/references.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { CreateOf } from '../../../platform/resource/resource.ts';
import { hashPassword } from '../../../platform/secret/password.ts';
import { hashSecret, newSecret, writeToken } from '../../../platform/secret/token.ts';
import type { LinkDeps } from '../deps.ts';
import { dataRoomFamily } from '../family.ts';
import { requireGrants } from './check-link.ts';
import { agreementFields } from './hash-agreement.ts';
import { placeOfToken } from './link-token.ts';
import { type Link, links } from './schemas.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Makes a link. Its address is asked for by a verb of its own. @throws Unprocessable, Unavailable */
export async function createLink(
  { store, sealer }: LinkDeps,
  context: Context,
  { password, ...fields }: CreateOf<typeof links>,
): Promise<Link> {
  const remembered = await rememberedAnswer<Link>(store, context);
  if (remembered) return remembered.answer;
  const { organisationId } = context;
  const id = newId();
  const token = writeToken('cfl', { organisationId, id, secret: newSecret() });
  const secrets = {
    tokenHash: hashSecret(token),
    sealedToken: await sealer.seal(placeOfToken(organisationId, id), token),
    passwordHash: password && (await hashPassword(password)),
  };
  return runChange(store, context, async change => {
    await requireReferences(change, links, fields, dataRoomFamily);
    await requireGrants(change, fields.roomId, fields.grants);
    const more = agreementFields(fields.agreement);
    const passwordSetAt = password ? change.now : null;
    // What is answered is kept under the key of the request: without what is secret.
    return withoutSecrets(change.create(links, { ...fields, ...more, ...secrets, passwordSetAt, id }));
  });
}
