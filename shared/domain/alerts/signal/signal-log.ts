import { createHash } from 'node:crypto';
import type { Change } from '../../../platform/firestore/change.ts';
import { type AlertKey, alertKeys, type SignalLog } from './schemas.ts';

/** How long a key is remembered of which nothing is wrong: longer than any message is on its way. */
const keptForDays = 30;

/** What is known of a key, at first nothing. */
export async function readLog(change: Change, key: string): Promise<(AlertKey | { id: string }) & SignalLog> {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 32);
  const [known] = await change.getMany(alertKeys, [id]);
  return known ?? { id, key, signals: [], alerts: [], forMinutes: 0, forgotten: null };
}

/** Keeps what is known of a key by now; see {@link readLog}. */
export function writeLog(change: Change, known: AlertKey | { id: string }, log: SignalLog): void {
  const isWrong = Boolean(log.signals.at(-1)?.alarm);
  const expireAt = isWrong ? null : new Date(Date.parse(change.now) + keptForDays * 86_400_000);
  change.note(alertKeys, known, { ...log, expireAt });
}
