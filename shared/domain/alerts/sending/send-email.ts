import type { Store } from '../../../platform/firestore/store.ts';
import { type Mailer, MailRefused } from '../../../platform/mail/mailer.ts';
import type { Outcome, Send } from '../delivery/deps.ts';
import { shortHash } from '../delivery/grouping.ts';
import { emailOf } from '../notice/email.ts';

/** Sends e-mails: what is told together is one. */
export function emailSender({ mailer, appUrl }: { store: Store; mailer: Mailer; appUrl: string }): Send {
  return async (_context, deliveries) => {
    const [first] = deliveries;
    if (!first) return { gone: true };
    const id = shortHash(...deliveries.map(delivery => delivery.id).sort());
    const mail = { ...emailOf(deliveries, appUrl), id, to: first.recipient, thread: first.alertId };
    try {
      await mailer.send(mail);
      return { delivered: true, status: 250 };
    } catch (error) {
      return refused(error);
    }
  };
}

function refused(error: unknown): Outcome {
  if (!(error instanceof MailRefused)) throw error;
  const { status, message, permanent } = error;
  return { delivered: false, status, error: message, permanent };
}
