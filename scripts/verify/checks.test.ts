import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryFiles, repositoryRoot } from '../repository-files.ts';
import { plant } from '../testing/plant.ts';
import { gatesOf } from './checks.ts';

const namesOf = (files: string[], searchPath = '') =>
  gatesOf('/repository', files, searchPath).checks.map(({ name }) => name);

test('the web is type-checked when there is one', () => {
  expect(namesOf([])).not.toContain('types of the web');
  expect(namesOf(['web/tsconfig.json'])).toContain('types of the web');
});

test('terraform is checked where there is something to check and a terraform to do it', () => {
  const bin = plant({ terraform: '' });
  expect(namesOf(['terraform/README.md'], bin)).not.toContain('terraform format');
  expect(namesOf(['terraform/main.tf'], bin)).toContain('terraform format');
});

test('a machine without terraform passes over its check and says so', () => {
  const { checks, skipped } = gatesOf('/repository', ['terraform/main.tf'], '/nowhere');
  expect(checks.map(({ name }) => name)).not.toContain('terraform format');
  expect(skipped).toEqual(['terraform format: terraform is not on the path']);
});

test('every program of a check is there', () => {
  const { checks } = gatesOf(repositoryRoot, repositoryFiles(repositoryRoot), '');
  const files = new Set(repositoryFiles(repositoryRoot).map(file => join(repositoryRoot, file)));
  const scripts = checks.flatMap(({ command: [, program = ''] }) => (program.endsWith('.ts') ? program : []));
  expect(scripts.filter(script => !files.has(script))).toEqual([]);
});
