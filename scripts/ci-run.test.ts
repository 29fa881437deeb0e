import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from './repository-files.ts';
import { plant, type Tree } from './testing/plant.ts';

/** Runs the script of continuous integration in a planted clone, with stand-ins for npm and tfcheck. */
function runCi({ npm, tree = {} }: { npm: string; tree?: Tree }): { status: number | null; lines: string[] } {
  const root = plant({
    'bin/npm': `#!/bin/sh\necho "npm $* ($CI)"\n${npm}\n`,
    'shared/tools/tfcheck/tfcheck': '#!/bin/sh\necho "tfcheck $*"\n',
    'clone/terraform/README.md': '',
    ...tree,
  });
  for (const program of ['bin/npm', 'shared/tools/tfcheck/tfcheck']) chmodSync(join(root, program), 0o755);
  mkdirSync(join(root, 'clone/.ci'));
  cpSync(join(repositoryRoot, '.ci/run'), join(root, 'clone/.ci/run'));
  const { status, stdout } = spawnSync('bash', ['clone/.ci/run'], {
    cwd: root,
    env: { PATH: `${root}/bin:${process.env.PATH}`, CI: 'true' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, lines: stdout.trim().split('\n') };
}

test('the gates run, then the tests', () => {
  const { status, lines } = runCi({ npm: 'exit 0' });
  expect(status).toBe(0);
  expect(lines.filter(line => line.startsWith('npm '))).toEqual([
    'npm run --silent verify (true)',
    'npm test --silent (true)',
  ]);
  expect(lines.at(-1)).toBe('2 passed, 0 failed');
});

test('the tests run when a gate has failed, and the whole fails', () => {
  const { status, lines } = runCi({ npm: '[ "$1" = test ]' });
  expect(status).toBe(1);
  expect(lines).toContain('npm test --silent (true)');
  expect(lines.at(-3)).toMatch(/^✗ npm run verify, \d+ s$/);
  expect(lines.at(-2)).toMatch(/^✓ npm test, \d+ s$/);
  expect(lines.at(-1)).toBe('1 passed, 1 failed');
});

test('Terraform is checked once there is some, and its plan of each environment against the policy', () => {
  const { lines } = runCi({ npm: 'exit 0', tree: { 'clone/terraform/modules/function/main.tf': '' } });
  expect(lines).toContain('tfcheck terraform --skip plan');
  for (const environment of ['dev', 'prod']) {
    const planned = `--plan-for environments/${environment}.tfvars --out `;
    expect(lines).toContainEqual(expect.stringContaining(`tfcheck terraform --skip test ${planned}`));
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^npm run --silent check-plan -- .*/${environment}\\.json`)),
    );
  }
  const lists = ['functions/functions.json', 'terraform/tests/fixtures/functions.json'];
  expect(lines).toContainEqual(expect.stringContaining(`/more.json ${lists.join(' ')}`));
  expect(lines.at(-1)).toBe('9 passed, 0 failed');
});

test('a part that reads standard input does not wait for anyone', () => {
  expect(runCi({ npm: 'cat' }).status).toBe(0);
});
