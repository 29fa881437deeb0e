import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

function run(command: string, ...args: string[]) {
  const file = join(import.meta.dirname, command);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe.each([
  ['deploy.ts', 'Usage: npm run deploy -- --env dev|prod [--dry-run]\n'],
  ['rollback.ts', 'Usage: npm run rollback -- --env dev|prod [--dry-run]\n'],
  ['../restore/restore-drill.ts', 'Usage: npm run restore-drill [-- <export>.overall_export_metadata]\n'],
  ['../check-plan.ts', 'Usage: npm run check-plan -- <plan.json> [<list of functions>]…\n'],
])('%s', (command, usage) => {
  test('says how it is called', () => {
    expect(run(command, '--help')).toEqual({ status: 0, stdout: usage, stderr: '' });
  });

  test('says so too where it is called wrongly', () => {
    expect(run(command, '--colour', 'red')).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/--colour[^\n]*\nUsage: npm run /),
    });
  });
});

test.each([
  [[], /^deploy: Say where: --env dev or --env prod\.\n/],
  [['--env', 'test'], /^deploy: Say where: /],
  [['--env', 'dev', 'now'], /^deploy: .*now/],
])('a deployment of %j is none', (args, said) => {
  expect(run('deploy.ts', ...args)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(said),
  });
});

test('a dry run needs no credentials', () => {
  const { status, stdout } = run('deploy.ts', '--env', 'prod', '--dry-run');
  expect(status).toBe(0);
  expect(stdout).toContain('terraform -chdir=terraform apply');
});
