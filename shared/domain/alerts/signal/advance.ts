import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { byPlace, type Episode, episodesOf } from './episodes.ts';
import { forget } from './forget.ts';
import type { Signal, SignalLog } from './schemas.ts';

/** What a signal means for one alert: the episode that it tells of now, where there is one. */
export type Outcome = { alertId: string; isNew: boolean; episode: Episode | undefined };

/**
 * What is known of a key when one more signal is, and which alerts that concerns. Undefined when it says nothing new:
 * it was there before, or is older than what is remembered.
 */
export function advance(log: SignalLog, signal: Signal): { log: SignalLog; outcomes: Outcome[] } | undefined {
  if (log.signals.some(({ id }) => id === signal.id)) return undefined;
  if (log.forgotten && byPlace(signal, log.forgotten) <= 0) return undefined;
  const before = episodesOf(log.signals, log.forMinutes);
  const signals = [...log.signals, signal].sort(byPlace);
  const after = episodesOf(signals, log.forMinutes);
  const touched = after.filter(episode => !before.some(known => isDeepStrictEqual(known, episode)));
  const outcomes = [...touched.map(episode => outcomeOf(log, episode)), ...unfounded(log, before, after)];
  const created = outcomes.flatMap(({ alertId, isNew, episode }) =>
    isNew && episode ? [{ id: alertId, signalId: episode.signals[0].id }] : [],
  );
  return { log: forget({ ...log, signals, alerts: [...log.alerts, ...created] }), outcomes };
}

function outcomeOf(log: SignalLog, episode: Episode): Outcome {
  const known = log.alerts.find(({ signalId }) => tells(episode, signalId));
  return { alertId: known?.id ?? alertIdOf(log.key, episode.signals[0]), isNew: !known, episode };
}

/** Alerts of what, by a signal that came late, turns out to have been wrong for too short a time. */
function unfounded(log: SignalLog, before: readonly Episode[], after: readonly Episode[]): Outcome[] {
  return log.alerts
    .filter(({ signalId }) => before.some(episode => tells(episode, signalId)))
    .filter(({ signalId }) => !after.some(episode => tells(episode, signalId)))
    .map(({ id }) => ({ alertId: id, isNew: false, episode: undefined }));
}

function tells({ signals }: Episode, signalId: string): boolean {
  return signals.some(({ id }) => id === signalId);
}

function alertIdOf(key: string, first: Signal): string {
  return createHash('sha256').update(`${key}\0${first.id}`).digest('hex').slice(0, 32);
}
