import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { ImportKind } from './schemas.ts';
import { missingColumns, suggestMapping } from './suggest-mapping.ts';

const zoo = new URL('../../../../../shared/data/cmms_csv_zoo/hackrice11_chevron/', import.meta.url);

test("SAP's header is recognised", () => {
  expect(
    suggestMapping('work-orders', ['BscStartDate', 'Asset', 'OriginalShorttext', 'PMType', 'Cost']),
  ).toEqual({
    scheduledAt: 'BscStartDate',
    asset: 'Asset',
    title: 'OriginalShorttext',
    type: 'PMType',
    totalCost: 'Cost',
  });
});

test('the header of service requests is recognised', () => {
  const header =
    'Unique Key,Created Date,Closed Date,Agency,Complaint Type,Descriptor,Status,Due Date,Location';
  expect(suggestMapping('work-orders', header.split(','))).toEqual({
    externalId: 'Unique Key',
    reportedAt: 'Created Date',
    completedAt: 'Closed Date',
    title: 'Complaint Type',
    description: 'Descriptor',
    status: 'Status',
    dueAt: 'Due Date',
  });
});

describe.skipIf(!existsSync(zoo))("another system's export", () => {
  const header = (file: string) =>
    readFileSync(new URL(file, zoo), 'utf8').replace('\ufeff', '').split(/\r?\n/)[0]?.split(',') ?? [];

  test('of work orders lacks a title only', () => {
    const mapping = suggestMapping('work-orders', header('work_orders.csv'));
    expect(mapping).toEqual({
      externalId: 'order_id',
      site: 'facility',
      asset: 'equipment_id',
      priority: 'priority',
      reportedAt: 'submission_time',
    });
    expect(missingColumns('work-orders', mapping)).toEqual(['title']);
  });

  test('of facilities, known by their codes alone, lacks their names', () => {
    const mapping = suggestMapping('sites', header('fac_detail.csv'));
    expect(mapping).toEqual({ code: 'facility' });
    expect(missingColumns('sites', mapping)).toEqual(['name']);
  });

  test('of something else lacks what is required of everything', () => {
    for (const file of readdirSync(zoo).filter(name => ['workers.csv', 'equipment.csv'].includes(name)))
      for (const kind of ImportKind.options)
        expect(missingColumns(kind, suggestMapping(kind, header(file)))).not.toEqual([]);
  });
});

test('headers that are not known give nothing', () => {
  for (const kind of ImportKind.options)
    expect(suggestMapping(kind, ['', 'foo', 'latit', '$%&'])).toEqual({});
});

test.each(ImportKind.options)('our own export of %s maps each column to itself', kind => {
  const names = columnsOf(kind).map(({ name }) => name);
  expect(suggestMapping(kind, names)).toEqual(Object.fromEntries(names.map(name => [name, name])));
  expect(missingColumns(kind, suggestMapping(kind, names))).toEqual([]);
});

test('case and signs do not matter', () => {
  expect(suggestMapping('work-orders', ['WORK_ORDER-TITLE', 'Due  date'])).toEqual({
    title: 'WORK_ORDER-TITLE',
    dueAt: 'Due  date',
  });
});

describe('a column of the file serves one of ours at most', () => {
  test('what could be a code or a name is the code', () => {
    expect(suggestMapping('assets', ['Thing', 'Tag', 'Colour'])).toEqual({ code: 'Tag' });
    expect(suggestMapping('assets', ['Equipment', 'Colour'])).toEqual({ code: 'Equipment' });
  });

  test('the name is another column, where there is one', () => {
    expect(suggestMapping('assets', ['Tag', 'Equipment'])).toEqual({ code: 'Tag', name: 'Equipment' });
    expect(suggestMapping('assets', ['Equipment', 'Equipment Name'])).toEqual({
      code: 'Equipment',
      name: 'Equipment Name',
    });
  });

  test('the better match has it', () => {
    expect(suggestMapping('assets', ['Facility', 'Equipment', 'Colour'])).toEqual({
      site: 'Facility',
      code: 'Equipment',
    });
    expect(suggestMapping('assets', ['Site code', 'Tag', 'Name'])).toEqual({
      site: 'Site code',
      code: 'Tag',
      name: 'Name',
    });
  });
});

test('what is known by its code alone is called by it, where no column is left that could be its name', () => {
  expect(suggestMapping('sites', ['facility', 'timeZone'])).toEqual({
    code: 'facility',
    name: 'facility',
    timeZone: 'timeZone',
  });
  expect(suggestMapping('sites', ['facility', 'nickname'])).toEqual({ code: 'facility' });
});

test('a name alone is no code', () => {
  expect(missingColumns('assets', suggestMapping('assets', ['name', 'manufacturer']))).toEqual(['code']);
});
