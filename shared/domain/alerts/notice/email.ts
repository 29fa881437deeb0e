import { type Html, html } from '../../../platform/mail/html.ts';
import type { Mail } from '../../../platform/mail/mailer.ts';
import { because, factsOf, headline, headlineOfAll, linkTo, momentInWords, type Told } from './words.ts';

const colours = { critical: '#b42318', high: '#c4570a', medium: '#8a6a00', low: '#475467' } as const;

/** An e-mail about alerts, in plain text and HTML. */
export function emailOf(told: readonly Told[], appUrl: string): Pick<Mail, 'subject' | 'text' | 'html'> {
  const subject = headlineOfAll(told);
  const text = told.map(one => textOf(one, appUrl)).join('\n\n--\n\n');
  const page = html`<!doctype html>
<html lang="en"><body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#101828;background:#f9fafb">
${told.map(one => htmlOf(one, appUrl))}
</body></html>`;
  return { subject, text: `${text}\n`, html: page.html };
}

function textOf(one: Told, appUrl: string): string {
  const when = momentInWords(one.changedAt);
  const parts = [headline(one), factsOf(one), `${when}\n${linkTo(one, appUrl)}`, because(one)];
  return parts.filter(Boolean).join('\n\n');
}

function htmlOf(one: Told, appUrl: string): Html {
  const { alert, changedAt } = one;
  return html`<section style="max-width:600px;margin:0 auto 16px;padding:16px 20px;background:#fff;border-left:4px solid ${colours[alert.severity]}">
<h1 style="margin:0 0 8px;font-size:18px">${headline(one)}</h1>
<p style="margin:0 0 12px;white-space:pre-line">${factsOf(one)}</p>
<p style="margin:0 0 12px"><a href="${linkTo(one, appUrl)}">Look at the alert</a> · ${momentInWords(changedAt)}</p>
<p style="margin:0;font-size:13px;color:#475467">${because(one)}</p>
</section>`;
}
