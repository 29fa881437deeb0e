import type { Context } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { serially } from '../../../platform/serially/serially.ts';
import { alerts } from '../alert/schemas.ts';
import { settleAlert } from '../alert/settle-alert.ts';
import type { KeyedSignal } from '../rule/keyed-signal.ts';
import type { AlertRule } from '../rule/schemas.ts';
import { advance } from './advance.ts';
import { readLog, writeLog } from './signal-log.ts';

/** Takes what a rule said of a key: its alerts are made, told more of and resolved, once, however often it comes. */
export async function takeSignal(
  store: Store,
  context: Context,
  rule: AlertRule,
  { key, forMinutes, signal }: KeyedSignal,
): Promise<void> {
  // Messages come thrice at once, and what is said of one key is one document.
  await serially(`signals/${context.organisationId}/${key}`, () =>
    runChange(store, context, async change => {
      const log = await readLog(change, key);
      const step = advance({ ...log, forMinutes }, signal);
      if (!step) return;
      const known = step.outcomes.filter(({ isNew }) => !isNew).map(({ alertId }) => alertId);
      const there = await change.getMany(alerts, known);
      writeLog(change, log, step.log);
      for (const { alertId, episode } of step.outcomes) {
        const alert = there.find(one => one?.id === alertId);
        settleAlert(change, { id: alertId, key, rule, alert, episode, at: signal.at });
      }
    }),
  );
}
