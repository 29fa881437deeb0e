import type { Bucket, GetFilesOptions } from '@google-cloud/storage';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newBucket } from '../testing/storage-for-test.ts';

const names = [
  'a',
  'a/',
  'a/1',
  'a/2',
  'a/b/1',
  'a/b/2',
  'ab',
  'b/1',
  'c',
  'c/d',
  'é',
  '\u{fffd}',
  '\u{1f600}',
];

async function newListing() {
  const { bucket, url } = await newBucket();
  for (const name of [...names].reverse()) await upload(url, name);
  return bucket;
}

const upload = (url: string, name: string) =>
  fetch(`${url}/upload/storage/v1/b/parts/o?uploadType=media&name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: 'x',
  });

/** One page, as names and prefixes. */
async function list(bucket: Bucket, query: GetFilesOptions) {
  const [files, next, response] = await bucket.getFiles({ autoPaginate: false, ...query });
  const { prefixes = [] } = response as { prefixes?: string[] };
  return { names: files.map(({ name }) => name), prefixes, next };
}

test('names come in the order of their UTF-8 bytes', async () => {
  const bucket = await newListing();
  expect((await list(bucket, {})).names).toEqual(names);
});

test('a prefix narrows the list', async () => {
  const bucket = await newListing();
  expect((await list(bucket, { prefix: 'a/b' })).names).toEqual(['a/b/1', 'a/b/2']);
});

test('a delimiter makes folders of it', async () => {
  const bucket = await newListing();
  const top = await list(bucket, { delimiter: '/' });
  expect(top.names).toEqual(['a', 'ab', 'c', 'é', '\u{fffd}', '\u{1f600}']);
  expect(top.prefixes).toEqual(['a/', 'b/', 'c/']);
  const inner = await list(bucket, { delimiter: '/', prefix: 'a/' });
  expect(inner.names).toEqual(['a/', 'a/1', 'a/2']);
  expect(inner.prefixes).toEqual(['a/b/']);
});

test('offsets bound the list: the start is in it, the end is not', async () => {
  const bucket = await newListing();
  const { names } = await list(bucket, { startOffset: 'a/2', endOffset: 'c' });
  expect(names).toEqual(['a/2', 'a/b/1', 'a/b/2', 'ab', 'b/1']);
});

test('the client collects the whole list', async () => {
  const bucket = await newListing();
  const [files] = await bucket.getFiles();
  expect(files.map(({ name }) => name)).toEqual(names);
});

test('pages of any size add up to the whole list, whatever the query', async () => {
  const bucket = await newListing();
  const query = fc.record({
    prefix: fc.constantFrom('', 'a', 'a/', 'a/b', 'zz'),
    delimiter: fc.constantFrom('', '/', 'b'),
    startOffset: fc.constantFrom('', 'a/1', 'a/b/2', 'b'),
    endOffset: fc.constantFrom('', 'a/b/2', 'c/'),
    maxResults: fc.integer({ min: 1, max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(query, async query => {
      const seen = { names: [] as string[], prefixes: [] as string[] };
      let next: GetFilesOptions | null = query;
      while (next) {
        const page = await list(bucket, next);
        expect(page.names.length + page.prefixes.length).toBeLessThanOrEqual(query.maxResults);
        seen.names.push(...page.names);
        seen.prefixes.push(...page.prefixes);
        next = page.next;
      }
      expect(seen).toEqual(expected(query));
    }),
    { numRuns: 40 },
  );
});

/** The whole list by the plain definition. */
function expected({
  prefix,
  delimiter,
  startOffset,
  endOffset,
}: Record<'prefix' | 'delimiter' | 'startOffset' | 'endOffset', string>) {
  const bytes = (text: string) => Buffer.from(text);
  const within = names
    .filter(name => name.startsWith(prefix))
    .filter(name => bytes(name).compare(bytes(startOffset)) >= 0)
    .filter(name => endOffset === '' || bytes(name).compare(bytes(endOffset)) < 0);
  const end = (name: string) => (delimiter === '' ? -1 : name.indexOf(delimiter, prefix.length));
  const groups = within
    .filter(name => end(name) >= 0)
    .map(name => name.slice(0, end(name) + delimiter.length));
  return { names: within.filter(name => end(name) < 0), prefixes: [...new Set(groups)] };
}

describe('refused are', () => {
  test.each(['maxResults=0', 'maxResults=x', 'pageToken=made-up'])('%s', async query => {
    const { url } = await newBucket();
    expect((await fetch(`${url}/b/parts/o?${query}`)).status).toBe(400);
  });

  test('a glob, which is not served', async () => {
    const { bucket } = await newBucket();
    await expect(bucket.getFiles({ matchGlob: '**.txt' })).rejects.toMatchObject({ code: 501 });
  });
});
