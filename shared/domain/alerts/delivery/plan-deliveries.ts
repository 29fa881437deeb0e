import type { AlertMessage } from '../../../messages/alerts.ts';
import type { Candidate } from './candidates.ts';
import { type Circumstances, type Decision, decide, type Told } from './decide.ts';
import { type GroupTurn, groupId, nextTurn, shortHash } from './grouping.ts';
import { toldOf } from './rules.ts';
import type { AlertDelivery } from './schemas.ts';

/** What the ledger knows of the alert and its groups. */
export type Known = {
  /** By kind and recipient: `email a@b.example`. */
  told: ReadonlyMap<string, Told>;
  groups: ReadonlyMap<string, GroupTurn>;
};

/** A line of the ledger as it is planned. */
export type PlannedDelivery = Omit<
  AlertDelivery,
  'version' | 'createdAt' | 'updatedAt' | 'attempts' | 'tries'
>;

/** What comes of a message: one line for each candidate, and the turns of the groups it touches. */
export type Plan = { deliveries: PlannedDelivery[]; turns: GroupTurn[] };

/** Plans the deliveries of a message. The same message planned again has lines of the same ids. */
export function planDeliveries(
  message: AlertMessage,
  candidates: readonly Candidate[],
  known: Known,
  circumstances: Circumstances,
): Plan {
  const turns = new Map<string, GroupTurn>();
  const told = candidates.filter(({ kind }) => toldOf[kind].includes(message.change));
  const deliveries = told.map(candidate => {
    const decision = decide(candidate, message, known.told.get(nameOf(candidate)), circumstances);
    const placed = { ...decision, batch: batchOf(candidate, decision) };
    const id = decision.state === 'pending' ? groupId(candidate, message) : undefined;
    if (!id || !candidate.group) return line(message, candidate, placed, circumstances);
    const before = turns.get(id) ?? known.groups.get(id);
    const turn = nextTurn(id, candidate.group, before, circumstances.now);
    turns.set(id, turn);
    return line(message, candidate, grouped(candidate, turn), circumstances);
  });
  return { deliveries, turns: [...turns.values()] };
}

/** How a candidate, or a line of the ledger, is named among those of one alert. */
export function nameOf({ kind, recipient }: Pick<AlertDelivery, 'kind' | 'recipient'>): string {
  return `${kind} ${recipient}`;
}

/** The id of the line for a message to a recipient. */
export function deliveryId(messageId: string, recipient: Pick<AlertDelivery, 'kind' | 'recipient'>): string {
  return shortHash(messageId, nameOf(recipient));
}

type Placed = Decision & Pick<AlertDelivery, 'batch'>;

function grouped(candidate: Candidate, { batch, dueAt }: GroupTurn): Placed {
  const ofRecipient = `${batch}.${shortHash(nameOf(candidate)).slice(0, 8)}`;
  return { state: 'held', reason: 'grouped', nextAttemptAt: dueAt, batch: ofRecipient };
}

/** What waits for the end of somebody's quiet hours is told together. */
function batchOf(candidate: Candidate, { reason, nextAttemptAt, batch = null }: Decision): string | null {
  return batch === null && reason === 'quiet-hours'
    ? `quiet.${shortHash(nameOf(candidate))}.${nextAttemptAt}`
    : batch;
}

function line(
  { id: messageId, at, change, alert }: AlertMessage,
  candidate: Candidate,
  placed: Placed,
  { inhibitedBy }: Circumstances,
): PlannedDelivery {
  const { kind, recipient, personId = null, via, repeatMinutes = null } = candidate;
  return {
    ...placed,
    id: deliveryId(messageId, candidate),
    messageId,
    alertId: alert.id,
    alertTitle: alert.title,
    ruleName: alert.ruleName,
    severity: alert.severity,
    change,
    kind,
    recipient,
    personId,
    via,
    inhibitedBy: placed.reason === 'inhibited' ? inhibitedBy : null,
    deliveredAt: null,
    alert,
    changedAt: at,
    repeatMinutes,
  };
}
