import type { SignalLog } from './schemas.ts';

/** How many signals of a key are kept. */
export const mostSignals = 50;

/**
 * Forgets the oldest signals of which nothing hangs any more, so that a key does not grow. What begins an episode stays,
 * and stands for those after it.
 */
export function forget(log: SignalLog): SignalLog {
  const [first, second, ...rest] = log.signals;
  if (log.signals.length <= mostSignals || !first || !second) return log;
  if (!first.alarm) return forget({ ...log, signals: [second, ...rest], forgotten: first });
  const forgotten = second;
  if (!second.alarm) return forget({ ...without(log, first.id), signals: rest, forgotten });
  const merged = { ...first, count: first.count + second.count };
  const alerts = log.alerts.map(alert =>
    alert.signalId === second.id ? { ...alert, signalId: first.id } : alert,
  );
  return forget({ ...log, alerts, signals: [merged, ...rest], forgotten });
}

function without(log: SignalLog, signalId: string): SignalLog {
  return { ...log, alerts: log.alerts.filter(alert => alert.signalId !== signalId) };
}
