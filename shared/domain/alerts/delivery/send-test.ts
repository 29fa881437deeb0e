import type { AlertMessage } from '../../../messages/alerts.ts';
import type { Context } from '../../../platform/context/context.ts';
import { newId, repository } from '../../../platform/firestore/repository.ts';
import { alerts } from '../alert/schemas.ts';
import { alertChannels } from '../channel/schemas.ts';
import { webhooks } from '../webhook/schemas.ts';
import { type Candidate, fromChannel, fromWebhook } from './candidates.ts';
import { sendClaimed } from './deliver.ts';
import type { DeliveryDeps } from './deps.ts';
import { type AlertDelivery, alertDeliveries } from './schemas.ts';
import { writePlan } from './tell.ts';

/** Tells a channel, now, of an alert that there is not. @returns the lines of the ledger. */
export async function testChannel(
  deps: DeliveryDeps,
  context: Context,
  id: string,
): Promise<AlertDelivery[]> {
  const channel = await repository(deps.store, context, alertChannels).get(id);
  return sendTest(deps, context, fromChannel(channel));
}

/** Tells a webhook, now, of an alert that there is not. @returns the line of the ledger. */
export async function testWebhook(
  deps: DeliveryDeps,
  context: Context,
  id: string,
): Promise<AlertDelivery[]> {
  const webhook = await repository(deps.store, context, webhooks).get(id);
  return sendTest(deps, context, [fromWebhook(webhook)]);
}

async function sendTest(
  deps: DeliveryDeps,
  context: Context,
  candidates: readonly Candidate[],
): Promise<AlertDelivery[]> {
  const message = testMessage(context, deps.store.now().toISOString());
  const lines = await writePlan(deps, context, message, {
    candidates: candidates.map(candidate => ({
      ...candidate,
      repeatMinutes: null,
      via: candidate.via.map(way => ({ ...way, type: 'test' })),
    })),
    told: new Map(),
    circumstances: { silenced: false, inhibitedBy: null },
  });
  // Those of the same request that came before are sent by that one.
  const claimed = lines.filter(({ state, messageId }) => state === 'sending' && messageId === message.id);
  await Promise.all(claimed.map(line => sendClaimed(deps, context, [line])));
  const ledger = repository(deps.store, context, alertDeliveries);
  return Promise.all(lines.map(line => ledger.get(line.id)));
}

/** Of a critical alert, which is never held back. */
function testMessage({ organisationId, actor }: Context, at: string): AlertMessage {
  const id = newId();
  const alert = alerts.item.parse({
    id,
    version: 1,
    createdAt: at,
    updatedAt: at,
    key: `test ${id}`,
    ruleId: 'test',
    ruleName: 'Test',
    category: 'system',
    severity: 'critical',
    title: 'This is a test',
    summary: `${actor.name} tries out whether alerts arrive here. Nothing is wrong.`,
    startedAt: at,
    lastSignalAt: at,
  });
  return { id: `test-${id}`, organisationId, change: 'triggered', at, alert };
}
