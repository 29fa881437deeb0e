import { createHash } from 'node:crypto';
import type { AlertMessage } from '../../../messages/alerts.ts';
import type { Candidate } from './candidates.ts';
import type { AlertGroup } from './schemas.ts';

const minuteMs = 60_000;

/** When a group's next notices go out, and which they are. */
export type GroupTurn = Pick<AlertGroup, 'id' | 'batch' | 'dueAt'>;

/** The group that a channel puts an alert in; undefined when it tells of each by itself, as of critical ones. */
export function groupId({ group }: Candidate, { alert }: AlertMessage): string | undefined {
  if (!group || group.waitSeconds === 0 || alert.severity === 'critical') return undefined;
  const key = { rule: alert.ruleId, subject: alert.subject ?? alert.id, all: 'all' }[group.by];
  return shortHash(group.channelId, group.by, key);
}

/**
 * The turn that an alert takes: the group's waiting one, or a new one, no sooner than the interval after the one before.
 *
 * @param before The group's latest turn.
 */
export function nextTurn(
  id: string,
  { waitSeconds, intervalMinutes }: NonNullable<Candidate['group']>,
  before: GroupTurn | undefined,
  now: Date,
): GroupTurn {
  if (before && before.dueAt > now.toISOString()) return before;
  const soonest = before ? Date.parse(before.dueAt) + intervalMinutes * minuteMs : 0;
  const dueAt = new Date(Math.max(now.getTime() + waitSeconds * 1000, soonest)).toISOString();
  return { id, batch: `${id}.${dueAt}`, dueAt };
}

/** A digest of several texts, short enough for an id. */
export function shortHash(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}
