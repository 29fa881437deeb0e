import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ignoredPaths, repositoryFiles } from './repository-files.ts';
import { plant } from './testing/plant.ts';

test('tracked and new files belong to the repository; ignored and deleted ones do not', () => {
  const root = plant({
    '.gitignore': 'dist/\n',
    'dist/bundle.js': '',
    'shared/kept.ts': '',
    'shared/gone.ts': '',
    'shared/späte notiz.md': '',
  });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
  git('init', '-q');
  git('add', '.gitignore', 'shared/kept.ts', 'shared/gone.ts');
  rmSync(join(root, 'shared/gone.ts'));
  expect(repositoryFiles(root)).toEqual(['.gitignore', 'shared/kept.ts', 'shared/späte notiz.md']);
});

test('a path is ignored by what .gitignore says, whether it is there or not', () => {
  const root = plant({ '.gitignore': 'dist/\n', 'shared/kept.ts': '' });
  execFileSync('git', ['init', '-q'], { cwd: root });
  const paths = ['dist/bundle.js', 'shared/kept.ts', 'shared/gone.ts', '../outside.ts'];
  expect([...ignoredPaths(root, paths)]).toEqual(['dist/bundle.js']);
  expect([...ignoredPaths(root, [])]).toEqual([]);
});
