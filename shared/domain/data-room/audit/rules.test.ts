import { expect, test } from 'vitest';
import { groupOf } from './rules.ts';

test.each([
  ['room.created', 'contents'],
  ['room.key-made', 'keys'],
  ['room.rewrapped', 'keys'],
  ['room.key-versions-idle', 'keys'],
  ['room.key-versions-destroyed', 'keys'],
  ['room.shredded', 'keys'],
  ['upload.created', 'files'],
  ['upload.key-wrapped', 'keys'],
  ['document-version.created', 'files'],
  ['document-version.downloaded', 'downloads'],
  ['document-version.page-shown', 'views'],
  ['viewer.created', 'access'],
  ['link.refused', 'access'],
  ['acceptance.created', 'access'],
  ['toString', 'access'],
])('%s belongs to %s', (type, group) => {
  expect(groupOf(type)).toBe(group);
});
