import { describe, expect, test } from 'vitest';
import type { StoredItem } from '../../../platform/firestore/document.ts';
import type { Resource } from '../../../platform/resource/resource.ts';
import { columnsOf, importedResources } from './columns.ts';
import { type Directory, planRow } from './plan-row.ts';
import type { Row } from './read-row.ts';
import type { ImportKind } from './schemas.ts';

const at = '2026-01-02T00:00:00.000Z';
const booking = { at, by: 'Ann', jobId: 'job' };
const directory: Directory = {
  site: new Map([['perth', 'site1']]),
  asset: new Map([['a1', 'asset1']]),
  people: new Map([['ann@x.org', 'ann']]),
};

type Given = { kind?: ImportKind; existing?: StoredItem; originals?: Row['originals'] };

/** Plans a row with these values, under a file's header of upper-case names. */
function plan(
  values: Record<string, unknown>,
  { kind = 'work-orders', existing, originals = new Map() }: Given = {},
) {
  const resource: Resource = importedResources[kind];
  const columns = columnsOf(kind)
    .filter(({ name }) => name in values)
    .map((column, index) => ({ column, header: column.name.toUpperCase(), index }));
  const row = { line: 7, values, originals };
  return planRow({ resource, columns, directory, booking }, row, { id: 'new', existing });
}

/** The item that a row gives. */
function item(...given: Parameters<typeof plan>): StoredItem {
  const planned = plan(...given);
  if ('errors' in planned) throw new Error(JSON.stringify(planned.errors));
  return planned.item;
}

test('a row gives a whole item: its fields, the defaults of the others, codes as ids', () => {
  const values = { title: 'Fix', site: 'Perth', asset: 'A1', assignees: ['ann@x.org'], status: 'closed' };
  expect(item(values)).toMatchObject({
    id: 'new',
    title: 'Fix',
    siteId: 'site1',
    assetId: 'asset1',
    assigneeIds: ['ann'],
    status: 'closed',
    priority: 'none',
    totalCost: 0,
  });
});

test('a cost becomes a cost entry', () => {
  expect(item({ title: 'Fix', totalCost: -500 })).toMatchObject({ totalCost: -500, costs: [{ by: 'Ann' }] });
});

describe('a cost was spent', () => {
  const reportedAt = '2018-05-01T00:00:00.000Z';
  const completedAt = '2018-05-03T00:00:00.000Z';
  test.each([
    ['when the order was completed', { reportedAt, completedAt }, completedAt],
    ['when it was reported, where nothing tells of a completion', { reportedAt }, reportedAt],
    ['now, where nothing tells of either', {}, at],
    ['never later than now', { reportedAt: '2030-01-01T00:00:00.000Z' }, at],
  ])('%s', (_, times, spentAt) => {
    expect(item({ title: 'Fix', totalCost: 500, ...times })).toMatchObject({ costs: [{ at: spentAt }] });
  });
});

describe("the source's own words", () => {
  const originals = new Map([
    ['type', 'PM04'],
    ['status', 'Assigned'],
  ]);

  test('are kept', () => {
    expect(item({ title: 'Fix', type: 'corrective', status: 'scheduled' }, { originals })).toMatchObject({
      type: 'corrective',
      externalType: 'PM04',
      statusReason: 'Imported status: Assigned',
    });
  });

  test('give way to a column of their own, unless that is blank', () => {
    expect(item({ title: 'Fix', type: 'corrective', externalType: 'X' }, { originals })).toMatchObject({
      externalType: 'X',
    });
    expect(item({ title: 'Fix', type: 'corrective', externalType: null }, { originals })).toMatchObject({
      externalType: 'PM04',
    });
  });

  test('that are too long are told under the column they stand in', () => {
    const long = new Map([['type', 'x'.repeat(81)]]);
    expect(plan({ title: 'Fix', type: 'corrective' }, { originals: long })).toMatchObject({
      errors: [{ line: 7, column: 'TYPE' }],
    });
  });
});

describe('an item that is there', () => {
  const existing = item({ title: 'Fix', description: 'Leaks', status: 'in_progress', totalCost: 500 });

  test('keeps what the row does not speak of', () => {
    expect(item({ title: 'Mend' }, { existing })).toEqual({ ...existing, title: 'Mend' });
  });

  test('is the same when the row says the same', () => {
    expect(item({ title: 'Fix', description: 'Leaks', totalCost: 500 }, { existing })).toEqual(existing);
  });

  test('loses what the row has blank', () => {
    expect(item({ description: null }, { existing })).toMatchObject({ description: null });
  });

  test('keeps a blank text, for which a blank cell stands', () => {
    expect(item({ description: null }, { existing: { ...existing, description: ' ' } })).toMatchObject({
      description: ' ',
    });
  });

  test('goes on along the table of transitions only', () => {
    expect(item({ status: 'completed' }, { existing })).toMatchObject({ status: 'completed' });
    expect(plan({ status: 'open' }, { existing })).toEqual({
      errors: [{ line: 7, column: 'STATUS', message: 'A work order that is in_progress cannot become open' }],
    });
  });

  test('is not complete any more when it goes on', () => {
    const completed = { ...existing, status: 'completed', completedAt: at };
    expect(item({ status: 'in_progress' }, { existing: completed })).toMatchObject({ completedAt: null });
  });
});

describe('a row is refused by line and column', () => {
  test.each([
    [
      { asset: 'B2' },
      'ASSET',
      'There is no asset with the code B2; make it first, or import with createMissing=assets',
    ],
    [
      { site: 'Rome' },
      'SITE',
      'There is no site with the code Rome; make it first, or import with createMissing=sites',
    ],
    [
      { assignees: ['ann@x.org', 'bob@x.org'] },
      'ASSIGNEES',
      'Nobody in the organisation has the address bob@x.org',
    ],
    [{ title: 'x'.repeat(201) }, 'TITLE', expect.stringContaining('200')],
    [{ title: 'two\nlines' }, 'TITLE', expect.stringContaining('one line')],
    [{ statusReason: 'x'.repeat(501) }, 'STATUSREASON', expect.stringContaining('500')],
    [{ totalCost: 2e12 }, 'TOTALCOST', expect.stringContaining('1000000000000')],
    [
      { reportedAt: at, completedAt: '2026-01-01T00:00:00.000Z' },
      'COMPLETEDAT',
      'It was completed before it was reported',
    ],
  ])('%j', (values, column, message) => {
    const errors = plan({ title: 'Fix', ...values });
    expect(errors).toMatchObject({ errors: expect.arrayContaining([{ line: 7, column, message }]) });
  });

  test('for each cell that is at fault', () => {
    expect(plan({ title: 'Fix', asset: 'B2', assignees: ['bob@x.org'] })).toMatchObject({
      errors: [{ column: 'ASSET' }, { column: 'ASSIGNEES' }],
    });
  });
});

test('an asset has a place in the tree', () => {
  expect(item({ name: 'Pump', code: 'P1', parent: 'A1' }, { kind: 'assets' })).toMatchObject({
    parentId: 'asset1',
  });
});
