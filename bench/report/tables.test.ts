import { expect, test } from 'vitest';
import { markdownTable, plainTable } from './tables.ts';

const table = {
  columns: ['Route', 'req/s'],
  rows: [
    ['create', '90'],
    ['list 25', '1,200'],
  ],
};

test('as Markdown', () => {
  expect(markdownTable(table)).toBe(
    ['| Route | req/s |', '|---|---:|', '| create | 90 |', '| list 25 | 1,200 |'].join('\n'),
  );
});

test('for a terminal', () => {
  expect(plainTable(table)).toBe(['Route    req/s', 'create      90', 'list 25  1,200'].join('\n'));
});
