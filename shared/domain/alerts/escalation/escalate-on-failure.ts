import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { DeliveryDeps } from '../delivery/deps.ts';
import { publishDue } from '../delivery/publish-due.ts';
import { type AlertDelivery, alertDeliveries } from '../delivery/schemas.ts';
import { alertEscalations } from './schemas.ts';

/** Has the next step taken at once when nobody can be told by the present one: every delivery of it has failed for good. */
export async function escalateOnFailure(
  { store, publish }: Pick<DeliveryDeps, 'store' | 'publish'>,
  context: Context,
  { alertId, messageId }: Pick<AlertDelivery, 'alertId' | 'messageId'>,
): Promise<void> {
  const escalation = await findItem(store, context, alertEscalations, alertId);
  if (!escalation?.nextAt || escalation.messageId !== messageId) return;
  const lines = await everyItem(store, context, alertDeliveries, { messageId: [messageId] });
  if (!lines.some(isLost) || !lines.every(line => isLost(line) || line.state === 'suppressed')) return;
  await runChange(store, context, async change => {
    const [now] = await change.getMany(alertEscalations, [alertId]);
    if (now?.version === escalation.version) change.note(alertEscalations, now, { nextAt: change.now });
  });
  await publishDue(publish, { organisationId: context.organisationId, due: 'escalation', id: alertId });
}

function isLost({ state }: AlertDelivery): boolean {
  return state === 'failed' || state === 'dead';
}
