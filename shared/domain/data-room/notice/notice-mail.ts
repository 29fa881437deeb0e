import { type Html, html } from '../../../platform/mail/html.ts';
import type { Mail } from '../../../platform/mail/mailer.ts';
import type { News } from './rules.ts';

/** What a notice says to one of those whom it is for; `sender` is undefined where no person sent it. */
export type Words = {
  roomName: string;
  organisation: string;
  message: string | null;
  news: News;
  sender: { name: string; email: string } | undefined;
};

const back = 'To come in, use the link that you were sent.';

/** The e-mail that tells of something new in a room. It leads nowhere: the link is known to those alone who were sent it. */
export function noticeMail(words: Words): Pick<Mail, 'subject' | 'text' | 'html' | 'replyTo'> {
  const { roomName, organisation, message, news, sender } = words;
  const headline = `${organisation} has something new for you in “${roomName}”.`;
  const changed = inWords(news);
  const why = whyOf(words);
  const said = message ? `${sender?.name ?? organisation} writes:\n\n${message}` : '';
  const list = news.names.map(name => `- ${name}`).join('\n');
  const listed = [changed, list].filter(Boolean).join('\n');
  const page = html`<!doctype html>
<html lang="en"><body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#101828;background:#f9fafb">
<section style="max-width:600px;margin:0 auto;padding:16px 20px;background:#fff">
<h1 style="margin:0 0 12px;font-size:18px">${headline}</h1>
${said ? paragraph(said) : ''}
${changed ? paragraph(changed) : ''}
${news.names.length > 0 ? html`<ul style="margin:0 0 12px">${news.names.map(name => html`<li>${name}</li>`)}</ul>` : ''}
${paragraph(back)}
<p style="margin:0;font-size:13px;color:#475467">${why}</p>
</section>
</body></html>`;
  return {
    subject: `New in “${roomName}”`,
    text: `${[headline, said, listed, back, why].filter(Boolean).join('\n\n')}\n`,
    html: page.html,
    ...(sender && { replyTo: sender.email }),
  };
}

function paragraph(text: string): Html {
  return html`<p style="margin:0 0 12px;white-space:pre-line">${text}</p>`;
}

function inWords({ names, count }: News): string {
  if (count === 0) return '';
  const all = count === 1 ? 'One document is' : `${count} documents are`;
  const some = names.length > 0 && names.length < count ? `, among them these ${names.length}` : '';
  return `${all} new or changed since you were there last${some}${names.length > 0 ? ':' : '.'}`;
}

function whyOf({ roomName, organisation, sender }: Words): string {
  const stop = sender ? `reply to this e-mail: ${sender.name} reads that` : 'tell whoever sent you the link';
  return `You get this because somebody opened “${roomName}” of ${organisation} with this address. To be told no more, ${stop}.`;
}
