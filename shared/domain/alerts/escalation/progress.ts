import type { EscalationPolicy } from '../escalation-policy/schemas.ts';
import type { EscalationStanding } from './rules.ts';
import type { AlertEscalation } from './schemas.ts';

type Progress = Pick<AlertEscalation, 'step' | 'round' | 'nextAt'>;
type Course = Pick<EscalationPolicy, 'steps' | 'repeat'>;

const minuteMs = 60_000;

/** How an escalation begins. @param now RFC 3339 */
export function firstStep({ steps }: Course, now: string): Progress {
  return { step: 0, round: 0, nextAt: later(now, steps[0]?.afterMinutes ?? 0) };
}

/** What comes after a step that was taken now: the one after it, the first one again, or nothing. */
export function afterStep(
  { step, round }: Pick<Progress, 'step' | 'round'>,
  { steps, repeat }: Course,
  now: string,
): Progress {
  const following = steps[step + 1];
  if (following) return { step: step + 1, round, nextAt: later(now, following.afterMinutes) };
  if (round >= repeat) return { step, round, nextAt: null };
  // Steps of no wait at all would go round in one moment.
  const wait = Math.max(steps[0]?.afterMinutes ?? 0, 1);
  return { step: 0, round: round + 1, nextAt: later(now, wait) };
}

/** The message by which the step that comes next is told, or the last one was. */
export function stepMessageId({
  begunBy,
  round,
  step,
}: Pick<AlertEscalation, 'begunBy' | 'round' | 'step'>): string {
  return `${begunBy}-${round}-${step}`;
}

/** How an escalation stands: it goes on, all its steps were taken, or it ended before. */
export function standingOf(
  escalation: Pick<AlertEscalation, 'begunBy' | 'round' | 'step' | 'messageId' | 'nextAt'>,
): EscalationStanding {
  if (escalation.nextAt) return 'running';
  return escalation.messageId === stepMessageId(escalation) ? 'exhausted' : 'stopped';
}

function later(now: string, minutes: number): string {
  return new Date(Date.parse(now) + minutes * minuteMs).toISOString();
}
