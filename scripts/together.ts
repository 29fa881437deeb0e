import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A command, and what its lines are called. */
export type Run = { name: string; command: readonly [string, ...string[]] };

/**
 * Runs commands at the same time, without standard input; each line of theirs is printed as it comes, after the name of its run.
 *
 * @returns whether all ended with 0.
 */
export async function together(runs: readonly Run[], print: (line: string) => void): Promise<boolean> {
  const width = Math.max(...runs.map(({ name }) => name.length));
  const ended = await Promise.all(
    runs.map(async ({ name, command: [file, ...args] }) => {
      const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      for (const input of [child.stdout, child.stderr])
        createInterface({ input }).on('line', line => print(`${name.padEnd(width)} │ ${line}`));
      const [code] = await once(child, 'close');
      return code === 0;
    }),
  );
  return ended.every(passed => passed);
}
