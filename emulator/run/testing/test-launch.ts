import { join } from 'node:path';
import type { Launch } from '../process/launch.ts';

/** Runs `program.ts`, whatever the function. */
export function testLaunch(env: NodeJS.ProcessEnv = {}): Launch {
  const { dirname } = import.meta;
  return () => ({ command: process.execPath, args: [join(dirname, 'program.ts')], env, cwd: dirname });
}
