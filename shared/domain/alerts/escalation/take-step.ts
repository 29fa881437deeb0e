import type { AlertMessage } from '../../../messages/alerts.ts';
import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type Alert, alerts } from '../alert/schemas.ts';
import type { DeliveryDeps } from '../delivery/deps.ts';
import { circumstancesOf } from '../delivery/situation.ts';
import { sendPlanned, writePlan } from '../delivery/tell.ts';
import { type EscalationPolicy, escalationPolicies } from '../escalation-policy/schemas.ts';
import { afterStep, stepMessageId } from './progress.ts';
import { type AlertEscalation, alertEscalations } from './schemas.ts';
import { candidatesOfStep } from './step-candidates.ts';

/**
 * Takes the next step of an alert's escalation, if it is due. The lines of the ledger are written before the progress, and both
 * but once, so that a step is neither lost nor taken twice, whoever dies or comes again.
 */
export async function takeStep(deps: DeliveryDeps, context: Context, alertId: string): Promise<void> {
  const due = await dueStep(deps.store, context, alertId);
  if (!due) return;
  const { escalation, policy, alert } = due;
  const { step } = escalation;
  const message: AlertMessage = {
    id: stepMessageId(escalation),
    organisationId: context.organisationId,
    change: 'escalated',
    at: deps.store.now().toISOString(),
    alert,
  };
  const [candidates, circumstances] = await Promise.all([
    candidatesOfStep(deps.store, context, policy, step),
    circumstancesOf(deps.store, context, message),
  ]);
  const lines = await writePlan(deps, context, message, { candidates, told: new Map(), circumstances });
  await advance(deps.store, context, due, message.id);
  await sendPlanned(deps, context, lines);
  // The step after it may have no wait.
  await takeStep(deps, context, alertId);
}

type Due = { escalation: AlertEscalation; policy: EscalationPolicy; alert: Alert };

async function dueStep(store: Store, context: Context, alertId: string): Promise<Due | undefined> {
  const escalation = await findItem(store, context, alertEscalations, alertId);
  if (!escalation?.nextAt || escalation.nextAt > store.now().toISOString()) return undefined;
  const [policy, alert] = await Promise.all([
    findItem(store, context, escalationPolicies, escalation.policyId),
    findItem(store, context, alerts, alertId),
  ]);
  if (policy && alert?.state === 'triggered') return { escalation, policy, alert };
  await runChange(store, context, async change => {
    const [now] = await change.getMany(alertEscalations, [alertId]);
    if (now?.version === escalation.version) change.note(alertEscalations, now, { nextAt: null });
  });
  return undefined;
}

async function advance(
  store: Store,
  context: Context,
  { escalation, policy }: Due,
  messageId: string,
): Promise<void> {
  await runChange(store, context, async change => {
    const [now] = await change.getMany(alertEscalations, [escalation.id]);
    // Another version: somebody else took this step, or the alert is not open any more.
    if (now?.version !== escalation.version) return;
    change.update(alertEscalations, now, { ...afterStep(now, policy, change.now), messageId }, 'stepped');
  });
}
