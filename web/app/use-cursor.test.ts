import { expect, test } from 'vitest';
import { summaryOf } from './use-cursor.ts';

const page = (items: number, total?: number) => ({
  items: new Array(items).fill(0),
  nextPageToken: null,
  total,
});

test.each([
  ['the first page', page(50, 5485), 0, '1–50 of 5,485'],
  ['a later page', page(35, 5485), 5450, '5,451–5,485 of 5,485'],
  ['a page one was sent to by its address', page(50, 5485), null, '50 of 5,485'],
  ['a page without a total', page(3), 0, '1–3'],
  ['an empty page', page(0, 0), 0, 'Nothing here'],
])('%s says where one is', (_, shown, before, words) => {
  expect(summaryOf(shown, before)).toBe(words);
});
