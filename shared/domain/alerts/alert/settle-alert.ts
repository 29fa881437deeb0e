import type { Change } from '../../../platform/firestore/change.ts';
import type { AlertRule } from '../rule/schemas.ts';
import type { Episode } from '../signal/episodes.ts';
import { type Alert, alerts } from './schemas.ts';

/** An alert as it is, where it is there already, and what is known of it by now. */
export type Settlement = {
  id: string;
  key: string;
  rule: AlertRule;
  alert: Alert | undefined;
  /** Undefined when it turned out to be none. */
  episode: Episode | undefined;
  /** When that turned out. */
  at: string;
};

/** Makes an alert what its episode tells: triggered, told more of, or resolved. */
export function settleAlert(change: Change, { id, key, rule, alert, episode, at }: Settlement): void {
  const told = episode ? tellingOf(episode) : {};
  const resolvedAt = episode ? episode.endedAt : at;
  const open = alert ?? change.create(alerts, { id, key, ...factsOf(rule), ...told });
  if (resolvedAt && open.state !== 'resolved')
    change.update(alerts, open, { ...told, ...resolution(resolvedAt) }, 'resolved');
  else if (alert) change.note(alerts, alert, { ...told, ...laterKnown(alert, resolvedAt) });
}

/** That it came right earlier than was known; when a person resolved it, that stands. */
function laterKnown({ state, resolvedBy }: Alert, resolvedAt: string | null) {
  return state === 'resolved' && !resolvedBy && resolvedAt ? { resolvedAt } : {};
}

/** What a resolved alert says of its end; `resolvedBy` is null when what it is about came right. */
export function resolution(resolvedAt: string, resolvedBy: Alert['resolvedBy'] = null) {
  return { state: 'resolved', resolvedAt, resolvedBy, acknowledgedUntil: null } as const;
}

function factsOf({ id, name, category, severity, labels }: AlertRule) {
  return { ruleId: id, ruleName: name, category, severity, labels };
}

function tellingOf({ signals }: Episode) {
  const [first, ...rest] = signals;
  const { title = '', summary = '', subject = null } = first.alarm ?? {};
  return {
    title,
    summary,
    subject,
    startedAt: first.at,
    lastSignalAt: (rest.at(-1) ?? first).at,
    signals: signals.reduce((sum, { count }) => sum + count, 0),
  };
}
