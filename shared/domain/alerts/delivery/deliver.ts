import type { Context } from '../../../platform/context/context.ts';
import { escalateOnFailure } from '../escalation/escalate-on-failure.ts';
import { type Claim, claimDelivery } from './claim.ts';
import type { DeliveryDeps } from './deps.ts';
import { publishDue } from './publish-due.ts';
import { recordOutcome } from './record.ts';
import type { AlertDelivery } from './schemas.ts';

/** What is due so soon is waited for. */
const patienceMs = 10_000;

/**
 * Sends a delivery, if it is due or soon will be, until it is over or its next attempt is far off.
 *
 * @param claim What was claimed already.
 */
export async function deliver(
  deps: DeliveryDeps,
  context: Context,
  id: string,
  claim?: Claim,
): Promise<void> {
  for (let next = claim; ; next = undefined) {
    next ??= await claimDelivery(deps.store, context, id);
    if (!next) return;
    const dueAt = 'dueAt' in next ? next.dueAt : await sendAll(deps, context, next);
    const ms = dueAt ? Date.parse(dueAt) - deps.store.now().getTime() : Number.POSITIVE_INFINITY;
    if (ms > patienceMs) return;
    await deps.wait(Math.max(ms, 0) + 1);
  }
}

/** Sends what was claimed, and has what was too much for one notice sent next. */
async function sendAll(
  deps: DeliveryDeps,
  context: Context,
  { deliveries, left }: Extract<Claim, { deliveries: unknown }>,
): Promise<string | null> {
  const dueAt = await sendClaimed(deps, context, deliveries);
  const { organisationId } = context;
  if (left) await publishDue(deps.publish, { organisationId, due: 'delivery', id: left });
  return dueAt;
}

/** Sends what was claimed and writes down what came of it. @returns when it is due again; null when it is over. */
export async function sendClaimed(
  deps: DeliveryDeps,
  context: Context,
  deliveries: readonly AlertDelivery[],
): Promise<string | null> {
  const [first] = deliveries;
  if (!first) return null;
  const begun = performance.now();
  const at = deps.store.now().toISOString();
  const outcome = await deps.senders[first.kind](context, deliveries);
  const timing = { at, ms: Math.round(performance.now() - begun) };
  const after = await recordOutcome(deps, context, deliveries, outcome, timing);
  const lost = after.filter(({ state }) => state === 'failed' || state === 'dead' || state === 'suppressed');
  for (const one of lost) await escalateOnFailure(deps, context, one);
  return after.find(({ id }) => id === first.id)?.nextAttemptAt ?? null;
}
