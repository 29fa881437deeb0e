import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLines } from '../../../platform/csv/write-csv.ts';
import { deepestLevel } from '../../../platform/firestore/require-above.ts';
import { importedResources } from './columns.ts';
import { identitiesOf } from './find-targets.ts';
import { type ReadBatch, readBatches } from './read-batches.ts';
import type { ImportKind } from './schemas.ts';

const locale = { timeZone: 'Etc/UTC', currency: 'AUD', dates: 'month-first' } as const;

type Given = { kind?: ImportKind; rows?: number; rowsInBatch?: number; mapping?: Record<string, string> };

/** The batches of a file under a header of our own names. */
async function read(
  table: readonly (readonly string[])[],
  { kind = 'work-orders', rows = 0, rowsInBatch = 200, mapping }: Given = {},
): Promise<ReadBatch[]> {
  const [header = []] = table;
  const content = Buffer.from(csvLines(table));
  const own = Object.fromEntries(header.map(name => [name, name]));
  const job = { kind, mapping: mapping ?? own, rows, bytes: content.length };
  return Array.fromAsync(readBatches(async () => Readable.from([content]), job, { locale, rowsInBatch }));
}

const codes = (batch: ReadBatch) => batch.rows.map(({ row }) => row.values.code);
const ids = (batches: ReadBatch[]) => batches.flatMap(batch => batch.rows.map(({ ownId }) => ownId));

describe('a batch', () => {
  test('has as many rows as it may, those that cannot be read counted', async () => {
    const batches = await read(
      [
        ['title', 'dueAt'],
        ['a', ''],
        ['b', 'soon'],
        ['c', ''],
      ],
      { rowsInBatch: 2 },
    );
    expect(batches.map(({ from, to, rows, errors }) => [from, to, rows.length, errors.length])).toEqual([
      [0, 2, 1, 1],
      [2, 3, 1, 0],
    ]);
  });

  test('has not more bytes than a transaction may well have', async () => {
    const row = ['a', 'x'.repeat(100_000)];
    const batches = await read([['title', 'description'], row, row, row]);
    expect(batches.map(({ rows }) => rows.length)).toEqual([2, 1]);
  });

  test('says how much of the file is dealt with', async () => {
    const [first, second] = await read([['title'], ['ab'], ['cd']], { rowsInBatch: 1 });
    expect([first?.bytes, second?.bytes]).toEqual([11, 15]);
  });

  test.each([
    ['code', ['a', 'A']],
    ['id', ['x', 'x']],
  ])('never has two rows of one %s', async (name, [one = '', other = '']) => {
    const rest = name === 'id' ? ['code', 'name'] : ['name'];
    const line = (value: string, index: number) => [value, ...rest.map(() => `n${index}`)];
    const batches = await read([[name, ...rest], line(one, 1), line('b', 2), line(other, 3)], {
      kind: 'assets',
    });
    expect(batches.map(({ rows }) => rows.length)).toEqual([2, 1]);
  });
});

describe('rows that nothing else tells apart', () => {
  test('have ids made from what they say, equal rows different ones', async () => {
    const table = [['title'], ['a'], ['b'], ['a'], ['a']];
    const first = ids(await read(table));
    expect(new Set(first).size).toBe(4);
    expect(ids(await read(table))).toEqual(first);
  });

  test('have the same ids under another mapping, which may mend the first one', async () => {
    const table = [
      ['title', 'Details'],
      ['a', '1'],
    ];
    const mended = { title: 'title', description: 'Details' };
    expect(ids(await read(table, { mapping: mended }))).toEqual(
      ids(await read(table, { mapping: { title: 'title' } })),
    );
  });

  test('have other ids in another kind of file', async () => {
    expect(ids(await read([['title'], ['a']]))).not.toEqual(
      ids(
        await read([
          ['title', 'x'],
          ['a', ''],
        ]),
      ),
    );
  });
});

describe('assets', () => {
  test('come after their parents, in whatever order they stand', async () => {
    const table = [
      ['code', 'name', 'parent'],
      ['leaf', 'x', 'Branch'],
      ['other', 'x', 'elsewhere'],
      ['branch', 'x', 'root'],
      ['root', 'x', ''],
    ];
    expect((await read(table, { kind: 'assets' })).map(codes)).toEqual([
      ['other', 'root'],
      ['branch'],
      ['leaf'],
    ]);
  });

  test('that stand below themselves are refused', async () => {
    const table = [
      ['code', 'name', 'parent'],
      ['a', 'x', 'c'],
      ['b', 'x', 'a'],
      ['c', 'x', 'b'],
      ['d', 'x', 'd'],
    ];
    const [batch] = await read(table, { kind: 'assets' });
    expect(batch?.errors).toEqual(
      [2, 3, 4, 5].map(line => ({
        line,
        column: 'parent',
        message: 'The parents of this row lead back to it',
      })),
    );
  });

  test('that nest without end are read without end neither', async () => {
    const table = Array.from({ length: 200 }, (_, index) => [`${index}`, 'x', `${index - 1}`]);
    const batches = await read([['code', 'name', 'parent'], ...table], { kind: 'assets' });
    expect(batches).toHaveLength(deepestLevel + 2);
    expect(batches.flatMap(codes)).toHaveLength(200);
  });
});

test('a row of nothing but commas is none', async () => {
  const [batch] = await read([
    ['title', 'dueAt'],
    ['a', ''],
    ['', ' '],
    ['', ''],
  ]);
  expect(batch).toMatchObject({ to: 1, errors: [] });
});

test('a file with a header only has no batches', async () => {
  expect(await read([['title']])).toEqual([]);
});

const code = fc.constantFrom('', 'a', 'b', 'c', 'd', 'e');
const name = fc.constantFrom('x', 'y', '');
const fileOf = {
  assets: fc.array(fc.tuple(code, name, code), { maxLength: 30 }),
  'work-orders': fc.array(fc.tuple(code, name, fc.constantFrom('', 'soon')), { maxLength: 30 }),
};
const headers = { assets: ['code', 'name', 'parent'], 'work-orders': ['externalId', 'title', 'dueAt'] };

describe.each(['assets', 'work-orders'] as const)('any file of %s', kind => {
  const files = fileOf[kind].map((rows: string[][]) => [headers[kind], ...rows]);
  const sizes = fc.integer({ min: 1, max: 5 });

  test('is read whole, each row once, no item twice in a batch', async () => {
    await fc.assert(
      fc.asyncProperty(files, sizes, async (table, rowsInBatch) => {
        const batches = await read(table, { kind, rowsInBatch });
        expect(batches.at(-1)?.to ?? 0).toBe(table.filter(row => row.some(Boolean)).length - 1);
        for (const [index, batch] of batches.entries()) {
          expect(batch.from).toBe(batches[index - 1]?.to ?? 0);
          const identities = batch.rows.flatMap(({ row, ownId }) => [
            ...identitiesOf(importedResources[kind], row),
            ...(ownId ? [ownId] : []),
          ]);
          expect(new Set(identities).size).toBe(identities.length);
        }
      }),
    );
  });

  test('goes on at any row with exactly the rest', async () => {
    const at = fc.nat({ max: 30 });
    await fc.assert(
      fc.asyncProperty(files, sizes, at, async (table, rowsInBatch, rows) => {
        const all = await read(table, { kind, rowsInBatch: 1 });
        const rest = await read(table, { kind, rowsInBatch, rows });
        const content = (batches: ReadBatch[]) =>
          batches.flatMap(batch => [...batch.rows, ...batch.errors]).map(row => JSON.stringify(row));
        expect(content(rest).sort()).toEqual(content(all.slice(rows)).sort());
        expect(rest[0]?.from ?? rows).toBe(rows);
      }),
    );
  });
});
