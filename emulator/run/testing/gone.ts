import { commandLine } from '../../process/command-line.ts';

/** Whether a process has ended, also when nobody has buried it yet. */
export function gone(pid: number): boolean {
  return commandLine(pid) === undefined;
}
