/**
 * Signals a process that leads its own group (spawned `detached`), and every process it has started.
 *
 * @returns false when nothing of it is left.
 */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
