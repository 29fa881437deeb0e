import type { Config } from '../../../platform/config/config.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type Mailer, openMailer } from '../../../platform/mail/mailer.ts';
import { type Outbound, openOutbound } from '../../../platform/outbound/outbound.ts';
import type { DeliveryDeps, Send } from '../delivery/deps.ts';
import { emailSender } from './send-email.ts';
import { slackSender } from './send-slack.ts';
import { webhookSender } from './send-webhook.ts';

/** What is sent with. */
export type SenderDeps = { store: Store; outbound: Outbound; mailer: Mailer; appUrl: string };

/** The sender of each kind of delivery. */
export function sendersOf(deps: SenderDeps): DeliveryDeps['senders'] {
  const none: Send = async () => ({ gone: true });
  return { webhook: webhookSender(deps), email: emailSender(deps), slack: slackSender(deps), push: none };
}

type Settings = Pick<Config, 'allowLocalCalls' | 'smtpUrl' | 'mailFrom' | 'appUrl'>;

/** What is sent with, as the configuration has it. */
export function openSenderDeps(
  store: Store,
  { allowLocalCalls, smtpUrl, mailFrom, appUrl }: Settings,
): SenderDeps {
  return {
    store,
    outbound: openOutbound({ allowLocal: allowLocalCalls }),
    mailer: openMailer({ smtpUrl, from: mailFrom }),
    appUrl,
  };
}
