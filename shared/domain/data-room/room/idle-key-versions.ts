import type { IdleKeyVersions, Room } from './schemas.ts';

const dayMs = 86_400_000;

/** As long as Google keeps a backup of the database at most: it holds keys as they were wrapped then. */
export const longestBackupDays = 14 * 7;

/** For so long a version of a key is kept after it has wrapped anything: two days more than what a backup of that day may need. */
export const idleDays = longestBackupDays + 2;

/** What is idle once all is wrapped by the version that `idle` says, or a later one. */
export function nowIdle(before: readonly IdleKeyVersions[], idle: IdleKeyVersions): IdleKeyVersions[] {
  return [...before.filter(({ below }) => below < idle.below), idle];
}

/** The version before which a room's key needs none any more, not even after a database was restored; undefined where there is none. */
export function neededFrom(
  { idleKeyVersions }: Pick<Room, 'idleKeyVersions'>,
  now: Date,
): number | undefined {
  const over = idleKeyVersions.filter(({ since }) => now.getTime() - Date.parse(since) > idleDays * dayMs);
  return over.length > 0 ? Math.max(...over.map(({ below }) => below)) : undefined;
}
