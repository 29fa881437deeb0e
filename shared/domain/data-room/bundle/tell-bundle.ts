import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { html } from '../../../platform/mail/html.ts';
import { MailRefused } from '../../../platform/mail/mailer.ts';
import { users } from '../../identity/user/schemas.ts';
import type { BundleDeps } from '../deps.ts';
import { type Bundle, bundles } from './schemas.ts';

/** Tells whoever asked for a bundle by e-mail that it is done, or has failed; once, but for a process that dies in between. */
export async function tellBundle(deps: BundleDeps, context: Context, id: string): Promise<void> {
  const bundle = await findItem(deps.store, context, bundles, id);
  if (!bundle || bundle.told || !['done', 'failed'].includes(bundle.status)) return;
  const user = bundle.userId ? await findItem(deps.store, context, users, bundle.userId) : undefined;
  if (user?.active)
    await deps.mailer.send({ ...mailOf(bundle, deps.appUrl), to: user.email }).catch(unlessPermanent);
  await runChange(deps.store, context, async change => {
    const [before] = await change.getMany(bundles, [id]);
    if (before) change.note(bundles, before, { told: true });
  });
}

function mailOf({ id, name, status, roomId, expiresAt, failure }: Bundle, appUrl: string) {
  const link = `${appUrl}/data-rooms/${roomId}/releases?bundle=${id}`;
  const isDone = status === 'done';
  const subject = isDone ? `${name} is ready` : `${name} could not be made`;
  const said = isDone ? `It can be downloaded until ${expiresAt.slice(0, 10)}.` : (failure ?? '');
  const page = html`<p>${subject}. ${said}</p><p><a href="${link}">${link}</a></p>`;
  return {
    id: `bundle-${id}`,
    thread: `bundle-${id}`,
    subject,
    text: `${subject}. ${said}\n\n${link}\n`,
    html: page.html,
  };
}

function unlessPermanent(error: unknown): void {
  if (!(error instanceof MailRefused && error.permanent)) throw error;
}
