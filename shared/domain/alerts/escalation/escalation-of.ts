import * as z from 'zod';
import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { alerts } from '../alert/schemas.ts';
import { escalationPolicies } from '../escalation-policy/schemas.ts';
import { standingOf } from './progress.ts';
import { escalationStandings } from './rules.ts';
import { alertEscalations } from './schemas.ts';

const { policyId, step, round, nextAt } = alertEscalations.item.shape;

/** How far the escalation of an alert is, as the API answers it. */
export const EscalationProgress = z.object({
  policyId,
  policyName: escalationPolicies.item.shape.name.nullable().meta({ description: 'null when it is deleted' }),
  standing: z.enum(escalationStandings),
  step: step.meta({
    description: 'From 0: the step that is next, or would have been; the last one when all were taken',
  }),
  steps: z.int().nonnegative(),
  round: round.meta({ description: 'How often all steps were gone through' }),
  repeat: z.int().nonnegative().meta({ description: 'How often they are gone through again' }),
  nextAt: nextAt.unwrap(),
});
export type EscalationProgress = z.infer<typeof EscalationProgress>;

/** How far the escalation of an alert is; null when no policy was for it. @throws NotFound when there is no such alert. */
export async function escalationOf(
  store: Store,
  context: Context,
  alertId: string,
): Promise<EscalationProgress | null> {
  const alert = await repository(store, context, alerts).get(alertId);
  const escalation = await findItem(store, context, alertEscalations, alertId);
  if (!escalation) return null;
  // No step is taken of an alert that is not open, also while the message that ends its escalation is on its way.
  const nextAt = alert.state === 'triggered' ? escalation.nextAt : null;
  const { policyId, step, round } = escalation;
  const policy = await findItem(store, context, escalationPolicies, policyId);
  const { name = null, steps = [], repeat = 0 } = policy ?? {};
  const standing = standingOf({ ...escalation, nextAt });
  return { policyId, policyName: name, standing, step, steps: steps.length, round, repeat, nextAt };
}
