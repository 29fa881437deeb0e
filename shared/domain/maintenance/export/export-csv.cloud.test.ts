import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../../platform/csv/read-csv.ts';
import { csvLines } from '../../../platform/csv/write-csv.ts';
import type { ListRequest } from '../../../platform/firestore/list.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { type TestOrganisation, testOrganisation } from '../../../testing/test-organisation.ts';
import { assets } from '../asset/schemas.ts';
import { ImportKind } from '../import/schemas.ts';
import { importDeps, takeFile } from '../import/testing/take-file.ts';
import { exportCsv } from './export-csv.ts';

let organisation: TestOrganisation;
let other: TestOrganisation;

/** Files with all that is hard to carry over: formulas, line ends, blanks, quotes, trees, reversals, foreign words. */
const files: Record<ImportKind, string[][]> = {
  sites: [
    ['code', 'name', 'address', 'timeZone'],
    ['=S1', "'Quoted'", ' 1 Main St\nPerth ', 'Europe/Berlin'],
    ['S;2', 'Öl, "Lager"', '', ''],
  ],
  assets: [
    ['code', 'name', 'parent', 'site', 'status', 'description'],
    ['-A3', 'Leaf', 'A2', 'S;2', 'down', '\t=1+1'],
    ['A2', '@Branch', 'A1', "'=S1", 'retired', 'one\r\ntwo'],
    ['A1', 'Root', '', '', '', ''],
  ],
  parts: [
    ['code', 'name', 'unit', 'minimumQuantity'],
    ['P1', 'Seal', 'kg', '0.125'],
    ['P2', '+Bolt', '', ''],
  ],
  'work-orders': [
    [
      'title',
      'type',
      'status',
      'asset',
      'site',
      'externalId',
      'cost',
      'scheduledAt',
      'completedAt',
      'assignees',
    ],
    ['=Fix', 'PM04', 'Done', "'-A3", "'=S1", 'X-1', '-12.50', '2004-07-01', '2004-07-02 10:00', ''],
    ['Grease', 'preventive', 'open', '', '', '', '0', '', '', ''],
    ['Grease', 'preventive', 'open', '', '', '', '7.05', '', '', ''],
    ['Look', 'inspection', 'on_hold', 'A1', '', '', '', '', '', ''],
  ],
};

beforeAll(async () => {
  organisation = await testOrganisation(importDeps);
  other = await testOrganisation(importDeps);
  for (const kind of ImportKind.options)
    expect(await takeFile(organisation, csvLines(files[kind]), { kind })).toMatchObject({ errors: [] });
});

async function exported(
  kind: ImportKind,
  { from = organisation, ...request }: Partial<ListRequest> & { from?: TestOrganisation } = {},
): Promise<string> {
  const lines = exportCsv(importDeps.store, from.context(), kind, { sort: 'createdAt', ...request });
  return (await Array.fromAsync(lines)).join('');
}

/** The rows of an export as objects, in an order of their own. */
async function rows(csv: string, { without = '' } = {}): Promise<Record<string, string>[]> {
  const [header, ...records] = await Array.fromAsync(readCsv(Readable.from([Buffer.from(csv)]), ','));
  const all = records.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, index) => [name, cells[index] ?? ''])),
  );
  for (const row of all) if (without) row[without] = '';
  return all.sort((one, two) => String(one.id).localeCompare(String(two.id)));
}

describe.each(ImportKind.options)('an export of %s', kind => {
  test('has each item with what it was given', async () => {
    const all = await rows(await exported(kind));
    expect(all).toHaveLength(files[kind].length - 1);
    const names = all.map(row => row.title ?? row.code);
    const given = files[kind].slice(1).map(([first = '']) => (/^[=-]/.test(first) ? `'${first}` : first));
    expect(names.sort()).toEqual(given.sort());
  });

  test('imported again changes nothing', async () => {
    const csv = await exported(kind);
    const count = files[kind].length - 1;
    expect(await takeFile(organisation, csv, { kind })).toMatchObject({ rows: count, unchanged: count });
  });

  test('imported into another organisation makes the same there, once', async () => {
    const csv = await exported(kind);
    const count = files[kind].length - 1;
    expect(await takeFile(other, csv, { kind })).toMatchObject({ rows: count, created: count });
    expect(await takeFile(other, csv, { kind })).toMatchObject({ rows: count, unchanged: count });
    // Numbers are given anew.
    const without = 'number';
    expect(await rows(await exported(kind, { from: other }), { without })).toEqual(
      await rows(csv, { without }),
    );
  });
});

describe('an export', () => {
  test('has the items that fit the filters of the list', async () => {
    const open = await rows(await exported('work-orders', { filters: { status: ['open'] } }));
    expect(open.map(({ title, totalCost }) => [title, totalCost]).sort()).toEqual([
      ['Grease', '0.00'],
      ['Grease', '7.05'],
    ]);
    expect(await rows(await exported('assets', { search: 'branch' }))).toMatchObject([
      { code: 'A2', parent: 'A1' },
    ]);
  });

  test('of nothing is a header', async () => {
    const csv = await exported('parts', { search: 'nothing' });
    expect(csv).toBe('id,quantity,name,code,description,unit,minimumQuantity,manufacturer\r\n');
  });

  test('lets no spreadsheet run what a code says', async () => {
    expect(await rows(await exported('work-orders', { filters: { externalId: ['X-1'] } }))).toMatchObject([
      { title: "'=Fix", asset: "'-A3", site: "'=S1", totalCost: '-12.50', externalType: 'PM04' },
    ]);
  });

  test('goes over many pages', async () => {
    const store = await testOrganisation(importDeps);
    await runChange(importDeps.store, store.context(), async change => {
      for (let index = 0; index < 405; index++)
        change.create(assets, { id: `asset${index}`, code: `C${index}`, name: 'Many' });
    });
    const all = await rows(await exported('assets', { from: store }));
    expect(new Set(all.map(({ code }) => code)).size).toBe(405);
  });

  test('leaves out what names items that the actor may not read', async () => {
    const context = organisation.context();
    const permissions = new Set(['work-orders:read', 'assets:read']);
    const [header] = await Array.fromAsync(
      exportCsv(importDeps.store, { ...context, permissions }, 'work-orders', {}),
    );
    expect(header).toContain(',asset,');
    expect(header).not.toMatch(/site|assignees/);
  });

  test('names people by their addresses, as the import does', async () => {
    const member = await organisation.member('technician');
    await takeFile(
      organisation,
      csvLines([
        ['externalId', 'title', 'assignees'],
        ['Y-1', 'Named', member.email],
      ]),
    );
    const csv = await exported('work-orders', { filters: { externalId: ['Y-1'] } });
    expect(await rows(csv)).toMatchObject([{ assignees: member.email }]);
    expect(await takeFile(organisation, csv)).toMatchObject({ unchanged: 1 });
    expect(await takeFile(other, csv)).toMatchObject({
      refused: 1,
      errors: [
        { column: 'assignees', message: `Nobody in the organisation has the address ${member.email}` },
      ],
    });
  });
});
