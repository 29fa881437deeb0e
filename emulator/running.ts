import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

/** @throws Error when another local cloud has this state folder. */
export function assertFree(stateDir: string): void {
  const other = findRunning(stateDir);
  // A file of this very process id is left over from a container that was killed: ids begin anew there.
  if (!other || other.pid === process.pid) return;
  throw new Error(
    `ChatterFix runs already with ${stateDir}: process ${other.pid}, http://${other.frontDoor}. Stop it first, or give this one a folder of its own with CHATTERFIX_STATE_DIR and free ports.`,
  );
}

/**
 * Takes a state folder for this process.
 *
 * @returns What gives it back.
 * @throws Error when another local cloud has it.
 */
export function claimStateDir(
  stateDir: string,
  addresses: Pick<Running, 'frontDoor' | 'control'>,
): () => void {
  assertFree(stateDir);
  const running: Running = { pid: process.pid, script: basename(process.argv[1] ?? ''), ...addresses };
  mkdirSync(stateDir, { recursive: true });
  rmSync(fileIn(stateDir), { force: true });
  writeFileSync(fileIn(stateDir), JSON.stringify(running), { flag: 'wx' });
  return () => rmSync(fileIn(stateDir), { force: true });
}
