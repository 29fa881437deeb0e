import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { signatureType } from '@chatterfix/functions/function-list.ts';
import type { Launch } from './launch.ts';

/**
 * Runs a bundled function as Google does: in functions-framework, from `<dist>/<name>`, a folder with `index.mjs` and
 * a `package.json` that says `"main": "index.mjs"`.
 *
 * @param options.dist Where the bundles are. functions-framework is taken as seen from there: a function registers
 * itself with the copy that it imports, and only that copy finds it.
 * @param options.stateDir Keeps compiled code, below `run/`, so that later starts are faster.
 * @param options.env What every function gets: the addresses of the local services, the project.
 */
export function launchFunction(options: { dist: string; stateDir: string; env: NodeJS.ProcessEnv }): Launch {
  const { dist, stateDir, env } = options;
  const framework = createRequire(join(dist, 'bundle.mjs')).resolve('@google-cloud/functions-framework');
  const main = join(dirname(framework), 'main.js');

  return record => ({
    command: process.execPath,
    args: [
      `--max-old-space-size=${heapMiB(record.limits.memoryMiB)}`,
      ...(record.nodeOptions ?? []),
      main,
      `--target=${record.name}`,
      `--source=${join(dist, record.name)}`,
      `--signature-type=${signatureType(record)}`,
    ],
    env: { ...env, NODE_COMPILE_CACHE: join(stateDir, 'run', 'compile-cache') },
    cwd: join(dist, record.name),
  });
}

/** Leaves a quarter for buffers, code and threads, which the limit covers too. */
function heapMiB(memoryMiB: number): number {
  return Math.floor(memoryMiB * 0.75);
}
