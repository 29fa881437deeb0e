import { describe, expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { type PlacedColumn, readRow } from './read-row.ts';
import type { ImportKind } from './schemas.ts';

const locale = { timeZone: 'Australia/Perth', currency: 'AUD', dates: 'month-first' } as const;

/** Reads a row under a header of our own names. */
function read(kind: ImportKind, header: readonly string[], cells: readonly string[]) {
  const placed: PlacedColumn[] = columnsOf(kind)
    .filter(({ name }) => header.includes(name))
    .map(column => ({ column, header: column.name, index: header.indexOf(column.name) }));
  return readRow({ cells: [...cells], line: 7, bytes: 0 }, { header, columns: placed }, locale);
}

test('each cell is read as its column has it', () => {
  const header = ['title', 'type', 'scheduledAt', 'totalCost', 'asset', 'assignees'];
  const row = read('work-orders', header, [
    ' Fix ',
    'PM04',
    '2004-07-01',
    '-12.5',
    ' A1 ',
    'A@x.org; b@x.org',
  ]);
  expect(row).toEqual({
    line: 7,
    values: {
      title: 'Fix',
      type: 'corrective',
      scheduledAt: '2004-06-30T16:00:00.000Z',
      totalCost: -1250,
      asset: 'A1',
      assignees: ['a@x.org', 'b@x.org'],
    },
    originals: new Map([['type', 'PM04']]),
  });
});

describe('a blank cell', () => {
  test('clears a field, leaves a choice as it is, names nobody', () => {
    expect(
      read('work-orders', ['title', 'status', 'dueAt', 'assignees'], ['Fix', ' ', '', '']),
    ).toMatchObject({
      values: { title: 'Fix', dueAt: null, assignees: [] },
    });
  });

  test('leaves as it is what has a default and cannot be nothing', () => {
    expect(read('parts', ['name', 'code', 'unit'], ['a', 'b', ''])).toMatchObject({
      values: { name: 'a', code: 'b' },
    });
  });

  test('is refused where something is required', () => {
    expect(read('work-orders', ['title'], ['  '])).toEqual([
      { line: 7, column: 'title', message: 'must not be blank' },
    ]);
  });
});

test('a long text keeps its edges', () => {
  expect(read('assets', ['name', 'code', 'description'], ['a', 'b', '\n two lines\n'])).toMatchObject({
    values: { description: '\n two lines\n' },
  });
});

test('an apostrophe before what looks like a formula is taken off again', () => {
  expect(read('assets', ['name', 'code'], ["'=SUM", "'-7"])).toMatchObject({
    values: { name: '=SUM', code: '-7' },
  });
});

describe('what does not fit', () => {
  test('is told cell by cell', () => {
    expect(read('work-orders', ['title', 'dueAt', 'totalCost'], ['Fix', 'soon', 'much'])).toEqual([
      { line: 7, column: 'dueAt', message: '"soon" is no date; write 2018-06-26 or 2018-06-26 10:58:54' },
      { line: 7, column: 'totalCost', message: '"much" is no amount; write 1234.50' },
    ]);
  });

  test('is shown shortened', () => {
    const [error] = [read('work-orders', ['title', 'dueAt'], ['Fix', 'x'.repeat(100)])].flat();
    expect(error).toMatchObject({ message: expect.stringMatching(/^"x{57}…" is no date/) });
  });

  test('a comma without quotes makes a cell too many', () => {
    expect(read('work-orders', ['title'], ['won', 't swing'])).toEqual([
      {
        line: 7,
        column: 'column 2',
        message: 'The row has 2 cells and the header 1: a comma in a text may lack its quotes',
      },
    ]);
  });

  test('cells that are missing at the end', () => {
    expect(read('work-orders', ['title', 'dueAt', 'totalCost'], ['Fix'])).toEqual([
      {
        line: 7,
        column: 'dueAt',
        message: 'The row has 1 cells and the header 3: the last ones are missing',
      },
    ]);
  });

  test('a choice of nothing that we know', () => {
    expect(read('assets', ['name', 'code', 'criticality'], ['a', 'b', 'A+'])).toMatchObject([
      { column: 'criticality', message: '"A+" is none of none, low, medium, high, critical' },
    ]);
  });

  test('a code that none can have', () => {
    expect(read('work-orders', ['title', 'asset'], ['Fix', 'two\nlines'])).toMatchObject([
      { column: 'asset', message: expect.stringContaining('can be the code of no asset') },
    ]);
  });
});
