import type { Config } from '../../../platform/config/config.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { openKms } from '../../../platform/kms/kms.ts';
import { createSealer, type Sealer } from '../../../platform/kms/sealer.ts';
import { type Mailer, openMailer } from '../../../platform/mail/mailer.ts';
import { type Outbound, openOutbound } from '../../../platform/outbound/outbound.ts';
import { openPush, type Push } from '../../../platform/push/push.ts';
import type { DeliveryDeps } from '../delivery/deps.ts';
import { emailSender } from './send-email.ts';
import { pushSender } from './send-push.ts';
import { slackSender } from './send-slack.ts';
import { webhookSender } from './send-webhook.ts';

/** What is sent with. */
export type SenderDeps = {
  store: Store;
  outbound: Outbound;
  sealer: Sealer;
  mailer: Mailer;
  push: Push;
  appUrl: string;
};

/** The sender of each kind of delivery. */
export function sendersOf(deps: SenderDeps): DeliveryDeps['senders'] {
  return {
    webhook: webhookSender(deps),
    email: emailSender(deps),
    slack: slackSender(deps),
    push: pushSender(deps),
  };
}

type Settings = Pick<
  Config,
  | 'project'
  | 'fcmHost'
  | 'allowLocalCalls'
  | 'smtpUrl'
  | 'mailFrom'
  | 'appUrl'
  | 'grpcEndpoint'
  | 'secretsKey'
>;

/** What is sent with, as the configuration has it. */
export function openSenderDeps(store: Store, settings: Settings): SenderDeps {
  const { allowLocalCalls, smtpUrl, mailFrom, appUrl } = settings;
  return {
    store,
    outbound: openOutbound({ allowLocal: allowLocalCalls }),
    sealer: createSealer(openKms(settings), settings.secretsKey),
    mailer: openMailer({ smtpUrl, from: mailFrom }),
    push: openPush(settings),
    appUrl,
  };
}
