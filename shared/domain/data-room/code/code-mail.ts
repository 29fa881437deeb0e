import { html } from '../../../platform/mail/html.ts';
import type { Mail } from '../../../platform/mail/mailer.ts';
import { codeMinutes } from './schemas.ts';

/** The e-mail with a code. It leads nowhere: who has it has asked for it on a page that is open. */
export function codeMail({
  code,
  roomName,
}: {
  code: string;
  roomName: string;
}): Pick<Mail, 'subject' | 'text' | 'html'> {
  const shown = `${code.slice(0, 3)} ${code.slice(3)}`;
  const why = `It opens “${roomName}” for ${codeMinutes} minutes, once.`;
  const otherwise = 'If you have not asked for it, there is nothing to do: nobody gets in without it.';
  const page = html`<!doctype html>
<html lang="en"><body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#101828;background:#f9fafb">
<section style="max-width:600px;margin:0 auto;padding:16px 20px;background:#fff">
<p style="margin:0 0 12px">Your code is</p>
<p style="margin:0 0 12px;font-size:28px;letter-spacing:2px"><b>${shown}</b></p>
<p style="margin:0 0 12px">${why}</p>
<p style="margin:0;font-size:13px;color:#475467">${otherwise}</p>
</section>
</body></html>`;
  return {
    subject: `Your code: ${shown}`,
    text: `Your code is ${shown}\n\n${why}\n\n${otherwise}\n`,
    html: page.html,
  };
}
