import { createHash } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { alerts } from '../alert/schemas.ts';
import { settleAlert } from '../alert/settle-alert.ts';
import type { KeyedSignal } from '../rule/keyed-signal.ts';
import type { AlertRule } from '../rule/schemas.ts';
import { advance } from './advance.ts';
import { type AlertKey, alertKeys, type SignalLog } from './schemas.ts';

/** Takes what a rule said of a key: its alerts are made, told more of and resolved, once, however often it comes. */
export async function takeSignal(
  store: Store,
  context: Context,
  rule: AlertRule,
  { key, forMinutes, signal }: KeyedSignal,
): Promise<void> {
  await runChange(store, context, async change => {
    const known = await readLog(change, key);
    const step = advance({ ...known, forMinutes }, signal);
    if (!step) return;
    const ids = step.outcomes.map(({ alertId }) => alertId);
    const there = await change.getMany(alerts, ids);
    change.note(alertKeys, known, step.log);
    for (const [index, { alertId, episode }] of step.outcomes.entries())
      settleAlert(change, { id: alertId, key, rule, alert: there[index], episode, at: signal.at });
  });
}

/** What is known of a key, at first nothing. */
export async function readLog(change: Change, key: string): Promise<(AlertKey | { id: string }) & SignalLog> {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 32);
  const [known] = await change.getMany(alertKeys, [id]);
  return known ?? { id, key, signals: [], alerts: [], forMinutes: 0, forgotten: null };
}
