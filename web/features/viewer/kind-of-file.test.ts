import { expect, test } from 'vitest';
import { kindOfFile } from './kind-of-file.ts';

test.each([
  ['application/pdf', 'Deck', 'PDF'],
  ['text/csv; charset=utf-8', 'Plan', 'CSV'],
  ['image/webp', 'Site', 'Image'],
  ['application/octet-stream', 'model.stp', 'STP'],
  [null, 'Notes', 'File'],
])('a file of type %s called %s is: %s', (type, name, kind) => {
  expect(kindOfFile(type, name)).toBe(kind);
});
