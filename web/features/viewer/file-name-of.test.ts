import { expect, test } from 'vitest';
import { fileNameOf } from './file-name-of.ts';

test.each([
  [`attachment; filename="Plan.pdf"; filename*=UTF-8''Plan.pdf`, 'Plan.pdf'],
  [`attachment; filename="Bilanz _.pdf"; filename*=UTF-8''Bilanz%20%E2%80%93.pdf`, 'Bilanz –.pdf'],
  ['attachment; filename="Plan.pdf"', 'Plan.pdf'],
  [`attachment; filename*=UTF-8''%E0`, null],
  ['attachment', null],
  [null, null],
])('%s: the file is kept as %s', (disposition, name) => {
  expect(fileNameOf(disposition)).toBe(name);
});
