import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from './plain-search.ts';

test('an address is readable: commas stay, what is empty is left out', () => {
  expect(stringifySearch({ status: 'open,on_hold', q: '', after: undefined, page: 2 })).toBe(
    '?status=open,on_hold&page=2',
  );
  expect(stringifySearch({})).toBe('');
});

test('what is written is read again', () => {
  const search = { q: '5 & 6 = "eleven"', status: 'open,on_hold', number: '0123' };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});
