import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Check } from './run-checks.ts';

/** The gates of a repository, and a reason for each that cannot be tried on this machine. */
export type Gates = { checks: Check[]; skipped: string[] };

/**
 * What `npm run verify` runs. Packages' programs are run by this Node: found through `.bin`, they would run under
 * whatever Node the machine has.
 *
 * @param files Paths of the repository's files below `root`.
 * @param searchPath The folders of programs, as in the environment's PATH.
 */
export function gatesOf(root: string, files: readonly string[], searchPath: string): Gates {
  const node = (...args: string[]): Check['command'] => [process.execPath, ...args];
  const typescript = join(root, 'node_modules/typescript/bin/tsc');
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const own = (script: string) => node(join(root, 'scripts', script));
  const checks: Check[] = [
    {
      name: 'format, lint, imports',
      command: node(biome, 'check', '--error-on-warnings', root),
      remedy: 'npm run format mends what can be mended by itself.',
    },
    { name: 'types', command: node(typescript, '--project', root) },
    { name: 'boundaries', command: own('check-boundaries.ts') },
    { name: 'conventions', command: own('check-conventions.ts') },
    { name: 'document references', command: own('check-doc-references.ts') },
    { name: 'function list', command: own('check-functions.ts') },
    { name: 'generated files', command: own('check-generated.ts') },
  ];
  const skipped: string[] = [];
  if (files.includes('web/tsconfig.json')) {
    checks.push({ name: 'types of the web', command: node(typescript, '--project', join(root, 'web')) });
  }
  if (files.some(file => /^terraform\/.*\.tf$/.test(file))) {
    const terraform = findProgram('terraform', searchPath);
    const folder = join(root, 'terraform');
    if (terraform === undefined) skipped.push('terraform format: terraform is not on the path');
    else {
      checks.push({
        name: 'terraform format',
        command: [terraform, 'fmt', '-check', '-diff', '-recursive', folder],
        remedy: 'terraform fmt -recursive terraform mends it.',
      });
    }
  }
  return { checks, skipped };
}

function findProgram(name: string, searchPath: string): string | undefined {
  return searchPath
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(program => existsSync(program));
}
