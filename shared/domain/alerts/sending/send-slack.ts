import { findItem } from '../../../platform/firestore/find-item.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { Sealer } from '../../../platform/kms/sealer.ts';
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import { placeOfTarget } from '../channel/check-channel.ts';
import { alertChannels } from '../channel/schemas.ts';
import type { Send } from '../delivery/deps.ts';
import { slackOf } from '../notice/slack.ts';
import { outcomeOf, outcomeOfError } from './outcomes.ts';

/** Answers that trying again may change. */
const passing = [408, 425, 429];

type SlackDeps = { store: Store; outbound: Outbound; sealer: Sealer; appUrl: string };

/** Sends to Slack's incoming webhooks: what is told together is one message. */
export function slackSender({ store, outbound, sealer, appUrl }: SlackDeps): Send {
  return async (context, deliveries) => {
    const [first] = deliveries;
    const channel = first && (await findItem(store, context, alertChannels, first.recipient));
    if (!channel?.enabled || !channel.target) return { gone: true };
    const isPermanent = (status: number) => status >= 400 && status < 500 && !passing.includes(status);
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify(slackOf(deliveries, appUrl));
    try {
      const target = await sealer.open(placeOfTarget(context, channel.id), channel.target);
      return outcomeOf(await outbound.post(target, headers, body), isPermanent, store.now());
    } catch (error) {
      return outcomeOfError(error);
    }
  };
}
