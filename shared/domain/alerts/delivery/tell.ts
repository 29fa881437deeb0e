import type { AlertMessage } from '../../../messages/alerts.ts';
import { type Context, systemContext } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { serially } from '../../../platform/serially/serially.ts';
import type { DeliveryKind } from '../channel/rules.ts';
import { isHeartbeat } from '../heartbeat/heartbeat-message.ts';
import { noteArrival } from '../heartbeat/repository.ts';
import type { Candidate } from './candidates.ts';
import { claimed } from './claim.ts';
import { deliver } from './deliver.ts';
import type { DeliveryDeps } from './deps.ts';
import { groupId } from './grouping.ts';
import { deliveryId, planDeliveries } from './plan-deliveries.ts';
import { publishDue } from './publish-due.ts';
import { type AlertDelivery, alertDeliveries, alertGroups } from './schemas.ts';
import { type Situation, situationOf } from './situation.ts';

/** So many deliveries of a message are sent by who plans them; each of the others by a message of its own. */
const mostSentHere = 20;

/** Tells of a message by one kind of delivery: plans its lines of the ledger, and sends what is due. */
export async function tell(deps: DeliveryDeps, kind: DeliveryKind, message: AlertMessage): Promise<void> {
  if (isHeartbeat(message)) return noteArrival(deps.store, kind);
  const context = systemContext(message.organisationId, 'alerts', message.id);
  const situation = await situationOf(deps.store, context, kind, message);
  await sendPlanned(deps, context, await writePlan(deps, context, message, situation));
}

const mostRivals = 5;

/**
 * Plans and writes the lines of a message that are not there yet. They are read beside the transaction: two that held the
 * same absent line would only keep each other waiting.
 *
 * @returns those lines.
 */
export async function writePlan(
  { store }: Pick<DeliveryDeps, 'store'>,
  context: Context,
  message: AlertMessage,
  situation: Situation,
): Promise<AlertDelivery[]> {
  for (let rivals = 0; ; rivals++) {
    const fresh = await notThereYet(store, context, message, situation.candidates);
    if (fresh.length === 0) return [];
    try {
      return await writeLines(store, context, message, { ...situation, candidates: fresh });
    } catch (error) {
      const rivalled = error instanceof Conflict && error.code === 'already-exists';
      if (!rivalled || rivals === mostRivals) throw error;
    }
  }
}

async function notThereYet(
  store: Store,
  context: Context,
  message: AlertMessage,
  candidates: readonly Candidate[],
): Promise<Candidate[]> {
  const ids = candidates.map(candidate => deliveryId(message.id, candidate));
  const written = await Promise.all(ids.map(id => findItem(store, context, alertDeliveries, id)));
  return candidates.filter((_, index) => !written[index]);
}

function writeLines(
  store: Store,
  context: Context,
  message: AlertMessage,
  { candidates, told, circumstances }: Situation,
): Promise<AlertDelivery[]> {
  const groupIds = [...new Set(candidates.flatMap(candidate => groupId(candidate, message) ?? []))];
  const work = async (change: Change) => {
    const groups = (await change.getMany(alertGroups, groupIds)).filter(group => group !== undefined);
    const before = new Map(groups.map(group => [group.id, group]));
    const now = new Date(change.now);
    const known = { told, groups: before };
    const { deliveries, turns } = planDeliveries(message, candidates, known, { ...circumstances, now });
    for (const turn of turns) {
      const group = before.get(turn.id);
      if (!group) change.add(alertGroups, turn);
      else if (group.batch !== turn.batch) change.note(alertGroups, group, { ...turn });
    }
    const here = new Set(deliveries.filter(({ state }) => state === 'pending').slice(0, mostSentHere));
    return deliveries.map(line =>
      change.add(alertDeliveries, here.has(line) ? { ...line, ...claimed(0, change.now) } : line),
    );
  };
  // Alerts of one group want the same document.
  const [contested] = groupIds;
  const write = () => runChange(store, context, work);
  return contested ? serially(`alert-groups/${context.organisationId}/${contested}`, write) : write();
}

/** Sends the lines that were claimed, and those that are due soon; has the others sent that are due. */
export async function sendPlanned(
  deps: DeliveryDeps,
  context: Context,
  lines: readonly AlertDelivery[],
): Promise<void> {
  const { organisationId } = context;
  const work = lines.map(({ id, state, nextAttemptAt }, index) => {
    if (state === 'sending') return deliver(deps, context, id, { deliveries: lines.slice(index, index + 1) });
    if (state === 'pending') return publishDue(deps.publish, { organisationId, due: 'delivery', id });
    return nextAttemptAt ? deliver(deps, context, id, { dueAt: nextAttemptAt }) : undefined;
  });
  const outcomes = await Promise.allSettled(work);
  const failed = outcomes.find(outcome => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
