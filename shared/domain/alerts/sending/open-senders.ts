import type { Store } from '../../../platform/firestore/store.ts';
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { DeliveryDeps, Send } from '../delivery/deps.ts';
import { webhookSender } from './send-webhook.ts';

/** What is sent with. */
export type SenderDeps = { store: Store; outbound: Outbound };

/** The sender of each kind of delivery. */
export function openSenders(deps: SenderDeps): DeliveryDeps['senders'] {
  const none: Send = async () => ({ gone: true });
  return { webhook: webhookSender(deps), email: none, slack: none, push: none };
}
