import { readFileSync } from 'node:fs';

/** Milliseconds in one of the ticks that Linux counts. */
const tickMs = 10;

/** Milliseconds of processor time that a process has used, all its threads together; NaN where there is no `/proc`. */
export function cpuTime(pid: number): number {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return Number.NaN;
  }
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export function parseStat(stat: string): number {
  // The second field, the program's name, may hold blanks and brackets; the ones after it do not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = fields.slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) * tickMs;
}
