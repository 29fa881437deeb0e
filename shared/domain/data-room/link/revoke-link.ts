import type { Context } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { LinkDeps } from '../deps.ts';
import { type Link, links } from './schemas.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Has a link open nothing any more, from the next request on and for good. Again, it changes nothing. @throws NotFound */
export function revokeLink({ store }: Pick<LinkDeps, 'store'>, context: Context, id: string): Promise<Link> {
  return runChange(store, context, async change => {
    const before = await change.get(links, id);
    const revoked = before.revokedAt
      ? before
      : change.update(links, before, { revokedAt: change.now }, 'revoked');
    return withoutSecrets(revoked);
  });
}
