import { expect, test } from 'vitest';
import { staleFiles } from './stale-files.ts';
import { plant } from './testing/plant.ts';

test('a file is stale when it holds something else than its generator gives, or is not there', () => {
  const root = plant({ 'fresh.json': '{}\n', 'docs/stale.json': '{"old": true}\n' });
  const content = () => '{}\n';
  expect(
    staleFiles(root, { 'fresh.json': content, 'docs/stale.json': content, 'missing.json': content }),
  ).toEqual(['docs/stale.json', 'missing.json']);
});
