import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plant } from '../testing/plant.ts';
import { readRepository } from './read-repository.ts';
import { releaseFaults } from './release-faults.ts';

/** A repository with one commit of version 1.2.0, and these tags on it. */
function startRepository(...tags: string[]) {
  const root = plant({ 'package.json': '{ "version": "1.2.0" }', 'CHANGELOG.md': '## 1.2.0, 2026-11-30\n' });
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  const git = (...args: string[]) => execFileSync('git', [...who, ...args], { cwd: root });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'one');
  for (const tag of tags) git('tag', tag);
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  return { git, write, faults: () => releaseFaults('prod', readRepository(root)) };
}

test('a clean commit with its tag goes to prod', () => {
  expect(startRepository('v1.2.0', 'nightly').faults()).toEqual([]);
});

test.each([
  ['a file that git does not know', 'new.txt', '?? new.txt'],
  ['a file that is not as it was committed', 'package.json', ' M package.json'],
])('%s keeps it here', (_, file, named) => {
  const { write, faults } = startRepository('v1.2.0');
  write(file, '{ "version": "1.2.0" }\n');
  expect(faults()).toEqual([`Commit or put aside what git status names:\n${named}`]);
});

test('a commit after the tag is another one', () => {
  const { git, write, faults } = startRepository('v1.2.0');
  write('package.json', '{ "version": "1.2.1" }');
  git('commit', '--quiet', '--all', '--message', 'two');
  expect(faults()).toEqual([
    'Only a tagged commit goes to prod: git tag v1.2.1, or check out the tag.',
    'CHANGELOG.md needs a section "## 1.2.1".',
  ]);
  git('tag', 'v1.2.0-again');
  expect(faults()[0]).toBe('The tag is v1.2.0-again and package.json says 1.2.1: make them the same.');
});
