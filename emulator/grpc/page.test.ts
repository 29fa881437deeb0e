import { expect, test } from 'vitest';
import { type PageOptions, PageRequest, pageOf } from './page.ts';

const letters = { keyOf: (letter: string) => letter };

const page = (items: string[], request: { pageSize?: number; pageToken?: string }, options = {}) =>
  pageOf(items, PageRequest.parse({ pageSize: 0, pageToken: '', ...request }), { ...letters, ...options });

/** All pages of two, one after the other. */
function pagesOf(items: string[], options: Partial<PageOptions<string>> = {}): string[][] {
  const pages: string[][] = [];
  let pageToken = '';
  do {
    const { items: found, nextPageToken } = page(items, { pageSize: 2, pageToken }, options);
    pages.push(found);
    pageToken = nextPageToken;
  } while (pageToken !== '');
  return pages;
}

test('pages lead through the whole list in the order of its keys', () => {
  expect(pagesOf(['c', 'a', 'e', 'b', 'd'])).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
});

test('or against it', () => {
  expect(pagesOf(['c', 'a', 'b'], { descending: true })).toEqual([['c', 'b'], ['a']]);
});

test('a last page that is full leads no further', () => {
  expect(pagesOf(['a', 'b', 'c', 'd'])).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('what is made or deleted between two pages shifts nothing', () => {
  const { nextPageToken: pageToken } = page(['b', 'c', 'd', 'e'], { pageSize: 2 });
  expect(page(['a', 'd', 'e'], { pageToken }).items).toEqual(['d', 'e']);
});

test('a page has the usual size when none is asked for, and the largest at most', () => {
  const sizes = { usualSize: 2, largestSize: 3 };
  expect(page(['a', 'b', 'c', 'd'], {}, sizes).items).toHaveLength(2);
  expect(page(['a', 'b', 'c', 'd'], { pageSize: 4 }, sizes).items).toHaveLength(3);
});

test.each([{ pageToken: 'x' }, { pageToken: '???' }, { pageSize: -1 }])('%o is refused', request => {
  expect(() => page(['a'], request)).toThrow();
});
