import type { AlertMessage } from '../../../messages/alerts.ts';
import type { Candidate } from './candidates.ts';
import { quietUntil } from './quiet-hours.ts';
import { type DeliveryReason, type DeliveryState, followUps } from './rules.ts';
import type { AlertDelivery } from './schemas.ts';

/** What an alert's surroundings say about telling of it. */
export type Circumstances = {
  now: Date;
  silenced: boolean;
  /** The id of a critical open alert of the same subject. */
  inhibitedBy: string | null;
};

/** A line of the ledger, as far as it says when it is told. */
export type Notice = Pick<AlertDelivery, 'state' | 'reason' | 'nextAttemptAt' | 'batch'>;

/** What a recipient was told of the alert before, or the notice that is on its way; undefined when nothing is known of it. */
export type Told = 'told' | 'not-told' | Notice | undefined;

/** What becomes of a delivery when it is planned. */
export type Decision = {
  state: Extract<DeliveryState, 'pending' | 'held' | 'suppressed'>;
  reason: DeliveryReason | null;
  /** When it is due, RFC 3339; null for one that is suppressed. */
  nextAttemptAt: string | null;
  /** Of the notice that it is told together with. */
  batch?: string | null;
};

/** How long a follow-up waits at a time for the notice it follows, which may come after it. */
const firstNoticeWaitMs = 5_000;

/** Whether, and when, a candidate is told; a channel's own grouping comes after. */
export function decide(
  candidate: Candidate,
  message: AlertMessage,
  told: Told,
  circumstances: Circumstances,
): Decision {
  const { now } = circumstances;
  const muted = mutedBy(candidate, message, circumstances);
  if (muted) return { state: 'suppressed', reason: muted, nextAttemptAt: null };
  if (followsNotice(candidate, message) && told !== 'told') return after(told, now.toISOString());
  const { quiet } = candidate;
  const until =
    quiet && message.alert.severity !== 'critical' && quietUntil(quiet.hours, quiet.timeZone, now);
  return until
    ? held('quiet-hours', until)
    : { state: 'pending', reason: null, nextAttemptAt: now.toISOString() };
}

function mutedBy(
  candidate: Candidate,
  message: AlertMessage,
  { silenced, inhibitedBy }: Circumstances,
): DeliveryReason | undefined {
  if (!candidate.enabled) return 'disabled';
  if (followUps.includes(message.change)) return undefined;
  if (silenced) return 'silenced';
  return inhibitedBy && message.alert.severity !== 'critical' ? 'inhibited' : undefined;
}

/** Programs hear of everything; people of an end only when they heard of the beginning. */
function followsNotice({ kind }: Candidate, { change }: AlertMessage): boolean {
  return kind !== 'webhook' && followUps.includes(change);
}

/** What a recipient knows of an alert by the lines of the ledger. */
export function toldBefore(earlier: readonly (Notice & Pick<AlertDelivery, 'change'>)[]): Told {
  const notices = earlier.filter(({ change }) => !followUps.includes(change));
  if (notices.length === 0) return undefined;
  if (notices.some(({ state }) => state === 'delivered')) return 'told';
  const never: readonly DeliveryState[] = ['suppressed', 'failed', 'dead'];
  return notices.find(({ state }) => !never.includes(state)) ?? 'not-told';
}

/**
 * When a follow-up is told whose recipient was told nothing yet: together with the notice that is held back, else once that is
 * told or lost.
 */
export function after(told: Exclude<Told, 'told'>, now: string): Decision {
  if (told === 'not-told') return { state: 'suppressed', reason: told, nextAttemptAt: null };
  const soon = new Date(Date.parse(now) + firstNoticeWaitMs).toISOString();
  const { state, reason = null, nextAttemptAt: due, batch = null } = told ?? {};
  if (state === 'held' && due && due > now) return { state, reason, nextAttemptAt: due, batch };
  return held('awaits-first-notice', state === 'pending' && due && due > soon ? due : soon);
}

function held(reason: DeliveryReason, nextAttemptAt: string): Decision {
  return { state: 'held', reason, nextAttemptAt };
}
