import type { Context } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { LinkDeps } from '../deps.ts';
import { placeOfToken } from './link-token.ts';
import { links } from './schemas.ts';

/** Where a link leads: whoever has this address has the link, so that an event says who asked for it. @throws NotFound, Unavailable */
export async function readAddress(
  { store, sealer, appUrl }: LinkDeps,
  context: Context,
  id: string,
): Promise<{ address: string }> {
  const { sealedToken } = await runChange(store, context, async change => {
    const link = await change.get(links, id);
    change.announce(links, link, 'address-read', {});
    return link;
  });
  const token = await sealer.open(placeOfToken(context.organisationId, id), sealedToken);
  return { address: `${appUrl}/room#${token}` };
}
