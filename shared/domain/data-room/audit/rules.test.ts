import { expect, test } from 'vitest';
import { groupOf } from './rules.ts';

test.each([
  ['room.created', 'contents'],
  ['room.key-made', 'keys'],
  ['upload.created', 'files'],
  ['upload.key-wrapped', 'keys'],
  ['document-version.created', 'files'],
  ['document-version.downloaded', 'downloads'],
  ['view.created', 'access'],
  ['viewer.refused', 'access'],
  ['toString', 'access'],
])('%s belongs to %s', (type, group) => {
  expect(groupOf(type)).toBe(group);
});
