import type { AlertMessage } from '../../../messages/alerts.ts';
import { type Context, systemContext } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { listItems } from '../../../platform/firestore/list.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { alerts } from '../alert/schemas.ts';
import type { DeliveryDeps } from '../delivery/deps.ts';
import { type EscalationPolicy, escalationPolicies } from '../escalation-policy/schemas.ts';
import { isHeartbeat } from '../heartbeat/heartbeat-message.ts';
import { alertRules } from '../rule/schemas.ts';
import { escalateOnFailure } from './escalate-on-failure.ts';
import { firstStep } from './progress.ts';
import { alertEscalations } from './schemas.ts';
import { takeStep } from './take-step.ts';

/**
 * Begins the escalation of an alert that was triggered, or is open again, and ends that of one that is acknowledged or
 * resolved. It goes by the alert as it is, so that messages may come in any order.
 */
export async function followAlert(deps: DeliveryDeps, message: AlertMessage): Promise<void> {
  if (isHeartbeat(message)) return;
  const context = systemContext(message.organisationId, 'alerts', message.id);
  const policy = await policyFor(deps.store, context, message);
  const goesOn = await runChange(deps.store, context, async change => {
    const [alert] = await change.getMany(alerts, [message.alert.id]);
    const [before] = await change.getMany(alertEscalations, [message.alert.id]);
    if (alert?.state !== 'triggered') {
      if (before?.nextAt) change.note(alertEscalations, before, { nextAt: null });
      return false;
    }
    const begins = !before || (message.change === 're-armed' && before.begunBy !== message.id);
    if (!policy || !begins) return false;
    const begun = {
      ...firstStep(policy, change.now),
      policyId: policy.id,
      begunBy: message.id,
      messageId: message.id,
    };
    if (before) change.note(alertEscalations, before, begun);
    else change.add(alertEscalations, { ...begun, id: alert.id });
    return true;
  });
  if (!goesOn) return;
  // Its deliveries may have come to nothing before it began.
  await escalateOnFailure(deps, context, { alertId: message.alert.id, messageId: message.id });
  await takeStep(deps, context, message.alert.id);
}

/** The policy that the alert's rule names, or the one for its severity. */
async function policyFor(
  store: Store,
  context: Context,
  { change, alert }: AlertMessage,
): Promise<EscalationPolicy | undefined> {
  if (change !== 'triggered' && change !== 're-armed') return undefined;
  const rule = await findItem(store, context, alertRules, alert.ruleId);
  const named = rule?.escalationPolicyId;
  if (named) return findItem(store, context, escalationPolicies, named);
  const request = { pageSize: 1, filters: { defaultFor: [alert.severity] }, sort: 'createdAt' };
  return (await listItems(store, context, escalationPolicies, request)).items[0];
}
