import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { commandLine } from '../process/command-line.ts';
import { signalGroup } from '../process/signal-group.ts';

const PidFile = z.object({ pid: z.int().positive(), marker: z.string().min(1) });

/**
 * Notes a child's process id.
 *
 * @param marker A part of its command line, by which a later run knows it again although ids are reused.
 */
export function writePidFile(file: string, pid: number, marker: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ pid, marker }));
}

export function removePidFile(file: string): void {
  rmSync(file, { force: true });
}

/** Ends all that an earlier run with this state folder left behind when it and its watchdog were both killed. */
export async function endLeftovers(stateDir: string): Promise<void> {
  const files = globSync(join(stateDir, 'pids', '*.json'));
  await Promise.all(files.map(endLeftover));
}

/** Ends the process of such a file, unless its id is another's by now. */
export async function endLeftover(file: string): Promise<void> {
  const left = readPidFile(file);
  if (!left || !commandLine(left.pid)?.includes(left.marker)) return removePidFile(file);
  signalGroup(left.pid, 'SIGKILL');
  while (commandLine(left.pid)?.includes(left.marker)) await wait(50);
  removePidFile(file);
}

function readPidFile(file: string): z.infer<typeof PidFile> | undefined {
  try {
    return PidFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
