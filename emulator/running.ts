import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { commandLine } from './official/command-line.ts';

/** The local cloud that uses a state folder; kept in `running.json` in it. */
export const Running = z.object({
  pid: z.int().positive(),
  /** The script it runs, by which it is known again although process ids are reused. */
  script: z.string().min(1),
  /** Addresses: `127.0.0.1:8080`. */
  frontDoor: z.string(),
  control: z.string(),
  /** Set while it stops and saves its data. */
  stopping: z.boolean().default(false),
});
export type Running = z.infer<typeof Running>;

const fileIn = (stateDir: string) => join(stateDir, 'running.json');

/** The local cloud that runs with this state folder now, if one does. */
export function findRunning(stateDir: string): Running | undefined {
  try {
    const running = Running.parse(JSON.parse(readFileSync(fileIn(stateDir), 'utf8')));
    return commandLine(running.pid)?.includes(running.script) ? running : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Waits for a local cloud that is stopping.
 *
 * @throws Error when another one has this state folder.
 */
export async function untilFree(stateDir: string): Promise<void> {
  while (findRunning(stateDir)?.stopping) await wait(100);
  const other = findRunning(stateDir);
  // A file of this very process id is left over from a container that was killed: ids begin anew there.
  if (!other || other.pid === process.pid) return;
  throw new Error(
    `ChatterFix runs already with ${stateDir}: process ${other.pid}, http://${other.frontDoor}. Stop it first, or give this one a folder of its own with CHATTERFIX_STATE_DIR and free ports.`,
  );
}

/** A state folder that this process has taken. */
export type Claim = {
  /** Tells others that it will soon be free. */
  stopping(): void;
  release(): void;
};

/** Takes a state folder that is free for this process. */
export function claimStateDir(stateDir: string, addresses: Pick<Running, 'frontDoor' | 'control'>): Claim {
  const own = { pid: process.pid, script: basename(process.argv[1] ?? ''), ...addresses };
  const write = (running: Running) => writeFileSync(fileIn(stateDir), JSON.stringify(running));
  mkdirSync(stateDir, { recursive: true });
  write({ ...own, stopping: false });
  return {
    stopping: () => write({ ...own, stopping: true }),
    release: () => rmSync(fileIn(stateDir), { force: true }),
  };
}
