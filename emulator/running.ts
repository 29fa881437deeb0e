import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { commandLine } from './process/command-line.ts';
import { replaceFile } from './state-file.ts';

/** The local cloud that uses a state folder; kept in `running.json` in it. */
export const Running = z.object({
  pid: z.int().positive(),
  /** The script it runs, by which it is known again although process ids are reused. */
  script: z.string().min(1),
  /** Addresses: `127.0.0.1:8080`. */
  frontDoor: z.string(),
  control: z.string(),
  /** `ready` once it serves everything, its first data too; `stopping` while it saves its data. */
  state: z.enum(['starting', 'ready', 'stopping']).default('ready'),
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
  while (findRunning(stateDir)?.state === 'stopping') await wait(100);
  const other = findRunning(stateDir);
  // A file of this very process id is left over from a container that was killed: ids begin anew there.
  if (!other || other.pid === process.pid) return;
  throw new Error(
    `ChatterFix runs already with ${stateDir}: process ${other.pid}, http://${other.frontDoor}. Stop it first, or give this one a folder of its own with CHATTERFIX_STATE_DIR and free ports.`,
  );
}

/** A state folder that this process has taken. */
export type Claim = {
  /** Tells others how far this process is; nothing comes after `stopping`. */
  tell(state: Running['state']): void;
  release(): void;
};

/** Takes a state folder that is free for this process. */
export function claimStateDir(stateDir: string, addresses: Pick<Running, 'frontDoor' | 'control'>): Claim {
  const own = { pid: process.pid, script: basename(process.argv[1] ?? ''), ...addresses };
  let last: Running['state'] = 'starting';
  const tell = (state: Running['state']) => {
    if (last === 'stopping') return;
    last = state;
    const running: Running = { ...own, state };
    replaceFile(fileIn(stateDir), JSON.stringify(running));
  };
  mkdirSync(stateDir, { recursive: true });
  tell('starting');
  return {
    tell,
    release: () => rmSync(fileIn(stateDir), { force: true }),
  };
}
