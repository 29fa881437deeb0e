import { setTimeout as wait } from 'node:timers/promises';
import type { DeliveryDeps } from '@chatterfix/shared/domain/alerts/delivery/deps.ts';
import type { AlertDeps } from '@chatterfix/shared/domain/alerts/deps.ts';
import { openSenderDeps, sendersOf } from '@chatterfix/shared/domain/alerts/sending/open-senders.ts';
import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { openPublisher } from '@chatterfix/shared/platform/pubsub/publisher.ts';

/** What the routes of channels, webhooks and the ledger work with. */
export type DeliveryRouteDeps = AlertDeps & { delivery: DeliveryDeps };

/** What alerts are delivered with, as the configuration has it. Nothing is connected before its first use. */
export function openDelivery({ config, store }: Pick<Deps, 'config' | 'store'>): DeliveryRouteDeps {
  const sending = openSenderDeps(store, config);
  const delivery = {
    store,
    publish: openPublisher(config),
    senders: sendersOf(sending),
    random: Math.random,
    wait: (ms: number) => wait(ms),
  };
  const { outbound, sealer } = sending;
  return { store, outbound, sealer, delivery };
}
