import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { sendJson } from '../front-door/send-json.ts';
import { sendProblem } from '../run/proxy/problem.ts';
import { cleanHtml } from './clean-html.ts';
import { openMailbox } from './mailbox.ts';

const mostListed = 100;

/** Answers `/local/mail`, the newest mails, and `/local/mail/<id>`, one of them. */
export function showMail(stateDir: string): (path: string, response: ServerResponse) => Promise<void> {
  const mailbox = openMailbox(join(stateDir, 'mail'));
  const mailOf = async (id: string) => {
    const raw = await mailbox.read(id);
    return raw && { id, ...(await parsed(raw)) };
  };
  return async (path, response) => {
    const [id] = path.split('/').filter(Boolean);
    if (id === undefined) {
      const mails = await Promise.all(mailbox.ids().slice(0, mostListed).map(mailOf));
      const items = mails.filter(mail => mail !== undefined).map(({ text: _, html: __, ...head }) => head);
      return sendJson(response, 200, { items });
    }
    const mail = await mailOf(id);
    return mail ? sendJson(response, 200, mail) : sendProblem(response, 404, `There is no mail ${id}.`);
  };
}

async function parsed(raw: Buffer) {
  const { from, to, subject, date, messageId, text, html } = await PostalMime.parse(raw);
  return {
    messageId: messageId ?? null,
    from: from?.address ?? null,
    to: (to ?? []).map(({ address }) => address ?? ''),
    subject: subject ?? '',
    date: date ?? null,
    text: text ?? '',
    html: cleanHtml(html ?? ''),
  };
}
