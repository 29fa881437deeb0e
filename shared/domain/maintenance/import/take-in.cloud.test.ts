import { beforeAll, describe, expect, test } from 'vitest';
import { listEvents } from '../../../platform/events/event-log.ts';
import { listItems } from '../../../platform/firestore/list.ts';
import type { Resource } from '../../../platform/resource/resource.ts';
import { type TestOrganisation, testOrganisation } from '../../../testing/test-organisation.ts';
import { type Asset, assets } from '../asset/schemas.ts';
import { parts } from '../part/schemas.ts';
import { sites } from '../site/schemas.ts';
import { workOrders } from '../work-order/schemas.ts';
import type { Import } from './schemas.ts';
import type { ImportRequest } from './start-import.ts';
import { importDeps, takeFile } from './testing/take-file.ts';

let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await testOrganisation(importDeps);
});

/** Takes lines of a file in, after a dry run that must say the same. */
async function take(lines: readonly string[], request: Partial<ImportRequest> = {}): Promise<Import> {
  const rehearsed = await takeFile(organisation, lines.join('\n'), { ...request, dryRun: true });
  const taken = await takeFile(organisation, lines.join('\n'), request);
  expect(figures(rehearsed)).toEqual(figures(taken));
  return taken;
}

const figures = ({
  status,
  rows,
  created,
  updated,
  unchanged,
  refused,
  createdMissing,
  errors,
  failure,
}: Import) => ({
  status,
  rows,
  created,
  updated,
  unchanged,
  refused,
  createdMissing,
  errors,
  failure,
});

async function list<R extends Resource>(resource: R, search?: string) {
  const request = { pageSize: 200, sort: 'createdAt', search };
  return (await listItems(importDeps.store, organisation.context(), resource, request)).items;
}

async function eventsOf(subject: string) {
  return (await listEvents(importDeps.store, organisation.context(), { subject, pageSize: 20 })).items;
}

/** The codes of assets and of what stands above them. */
async function tree(prefix: string): Promise<Record<string, string | null>> {
  const all: Asset[] = await list(assets, prefix);
  const codes = new Map(all.map(({ id, code }) => [id, code]));
  return Object.fromEntries(
    all.map(({ code, parentId }) => [code, parentId && (codes.get(parentId) ?? '?')]),
  );
}

describe('a row', () => {
  test('makes an item, and changes it where it says something else, with an event each', async () => {
    const first = ['externalId,title,priority,cost', 'E1,Fix door,2,10.00', 'E2,Fix gate,2,5'];
    expect(await take(first)).toMatchObject({ rows: 2, created: 2 });
    expect(await take([first[0] ?? '', 'E1,Mend door,2,12.50', 'E2,Fix gate,2,5'])).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 1,
    });

    const [door] = await list(workOrders, 'door');
    expect(door).toMatchObject({ title: 'Mend door', priority: 'high', totalCost: 1250, version: 2 });
    const [changed, created] = await eventsOf(`work-orders/${door?.id}`);
    expect(created).toMatchObject({ type: 'work-order.created', version: 1 });
    expect(changed).toMatchObject({
      type: 'work-order.imported',
      actor: { name: 'test' },
      before: { title: 'Fix door', totalCost: 1000 },
      after: { title: 'Mend door', totalCost: 1250 },
    });
  });

  test('that comes again in the file changes what it made before', async () => {
    const lines = ['code,name', 'T1,Tag one', 't1,Tag uno', 't1,Tag uno'];
    expect(await take(lines, { kind: 'assets' })).toMatchObject({
      rows: 3,
      created: 1,
      updated: 1,
      unchanged: 1,
    });
  });

  test('equal to another stays an order of its own', async () => {
    const lines = ['title,cost', 'Grease,1', 'Grease,1', 'Grease,1'];
    expect(await take(lines)).toMatchObject({ created: 3 });
    expect(await take([...lines, 'Grease,1'])).toMatchObject({ created: 1, unchanged: 3 });
  });

  test('under a better mapping mends what it made', async () => {
    const lines = ['Task,Money', 'Paint fence,7'];
    expect(await take(lines, { mapping: { title: 'Task' } })).toMatchObject({ created: 1 });
    expect(await take(lines, { mapping: { title: 'Task', totalCost: 'Money' } })).toMatchObject({
      updated: 1,
    });
    expect(await list(workOrders, 'fence')).toMatchObject([{ totalCost: 700 }]);
  });

  test('has blank cells: they clear what there was, and make nothing up', async () => {
    await take(['externalId,title,description,dueAt,priority', 'B1,Blank test,Long,2026-01-01,high']);
    await take(['externalId,title,description,dueAt,priority', 'B1,Blank test,,,']);
    expect(await list(workOrders, 'blank')).toMatchObject([
      { description: null, dueAt: null, priority: 'high' },
    ]);
  });

  test('of a spreadsheet in German comes with a byte-order mark, semicolons and points in dates', async () => {
    expect(await take(['\ufeffTitle;Due date;Cost', '"Öl; wechseln";26.06.2018 10:58;12.50'])).toMatchObject({
      created: 1,
    });
    expect(await list(workOrders, 'wechseln')).toMatchObject([
      { title: 'Öl; wechseln', dueAt: '2018-06-26T02:58:00.000Z', totalCost: 1250 },
    ]);
  });

  test('has its dates in the order the import says', async () => {
    await take(['externalId,title,due', 'D1,Date order,05/06/2018'], { dates: 'day-first' });
    expect(await list(workOrders, 'date order')).toMatchObject([{ dueAt: '2018-06-04T16:00:00.000Z' }]);
  });
});

describe('a row is refused, and the others go in', () => {
  test('when it refers to what is not there', async () => {
    const lines = ['title,asset,site,assignees', 'Ok,,,', 'Lost,NOPE,NIX,nobody@test.local'];
    expect(await take(lines)).toMatchObject({
      created: 1,
      refused: 1,
      errors: [
        { line: 3, column: 'site', message: expect.stringContaining('no site with the code NIX') },
        { line: 3, column: 'asset', message: expect.stringContaining('createMissing=assets') },
        { line: 3, column: 'assignees', message: expect.stringContaining('nobody@test.local') },
      ],
    });
  });

  test('when what it says cannot be stored', async () => {
    const lines = [
      'title,status,statusReason,cost',
      'Ok,open,,1',
      `Long,open,${'x'.repeat(501)},1`,
      'Dear,open,,99999999999',
    ];
    expect(await take(lines)).toMatchObject({
      status: 'succeeded',
      created: 1,
      refused: 2,
      errors: [
        { line: 3, column: 'statusReason' },
        { line: 4, column: 'cost' },
      ],
    });
  });

  test('when it gives an item a code that another has', async () => {
    await take(['id,code,name', 'itemA,CA,A', 'itemB,CB,B'], { kind: 'parts' });
    expect(await take(['id,code,name', 'itemA,CB,A', 'itemB,CB,B2'], { kind: 'parts' })).toMatchObject({
      updated: 1,
      refused: 1,
      errors: [{ line: 2, column: 'id', message: 'Another item than this one has CB already' }],
    });
  });

  test('when two rows are about one item in two ways', async () => {
    await take(['id,code,name', 'twice,TW,A'], { kind: 'parts' });
    expect(await take(['id,code,name', 'twice,TX,A', ',TW,B'], { kind: 'parts' })).toMatchObject({
      updated: 1,
      refused: 1,
      errors: [{ line: 3, column: 'id', message: 'Line 2 is about the same item' }],
    });
  });

  test('when its order cannot come into that state', async () => {
    await take(['externalId,title,status', 'S1,State,closed']);
    expect(await take(['externalId,title,status', 'S1,State,open'])).toMatchObject({
      errors: [{ line: 2, column: 'status', message: 'A work order that is closed cannot become open' }],
    });
  });

  test('and what is wrong with the whole file ends the import, naming the line', async () => {
    expect(await take(['title', 'Before the quote', '"never closed'])).toMatchObject({
      status: 'failed',
      failure: 'Line 3: a quote that opens there is never closed. Mend the file and import it again.',
    });
  });
});

describe('what is missing is made on the way', () => {
  test('once for each code, and only for rows that go in', async () => {
    const lines = ['title,asset,site,assignees', 'One,M1,MS,', 'Two,m1,ms,', 'Three,M2,MS,nobody@test.local'];
    expect(await take(lines, { createMissing: ['assets', 'sites'] })).toMatchObject({
      created: 2,
      refused: 1,
      createdMissing: 2,
    });
    expect(await list(assets, 'M1')).toMatchObject([{ code: 'M1', name: 'M1' }]);
    expect(await list(assets, 'M2')).toEqual([]);
    expect(await list(sites, 'MS')).toHaveLength(1);
  });

  test('unless its code can be none', async () => {
    expect(
      await take(['title,asset', `Long,${'x'.repeat(61)}`], { createMissing: ['assets'] }),
    ).toMatchObject({
      refused: 1,
      errors: [{ line: 2, column: 'asset', message: expect.stringContaining('can be the code of no asset') }],
    });
  });

  test('also across batches, in a dry run too', async () => {
    const lines = Array.from({ length: 450 }, (_, index) => `Batch ${index},X${index % 3}`);
    expect(await take(['title,asset', ...lines], { createMissing: ['assets'] })).toMatchObject({
      created: 450,
      createdMissing: 3,
    });
  });
});

describe('assets stand below one another', () => {
  const header = 'code,name,parent';
  const takeAssets = (lines: string[], request: Partial<ImportRequest> = {}) =>
    take([header, ...lines], { ...request, kind: 'assets' });

  test('in whatever order they come', async () => {
    expect(await takeAssets(['TREE-C,Leaf,tree-b', 'TREE-B,Branch,TREE-A', 'TREE-A,Root,'])).toMatchObject({
      created: 3,
    });
    expect(await tree('TREE')).toEqual({ 'TREE-A': null, 'TREE-B': 'TREE-A', 'TREE-C': 'TREE-B' });
  });

  test('but for what stands below a row that is refused', async () => {
    expect(await takeAssets(['GONE-B,Child,GONE-A', 'GONE-A,,', 'GONE-C,Fine,'])).toMatchObject({
      created: 1,
      refused: 2,
      errors: [
        { line: 2, column: 'parent', message: expect.stringContaining('no asset with the code GONE-A') },
        { line: 3, column: 'name', message: 'must not be blank' },
      ],
    });
  });

  test('but not in a circle', async () => {
    expect(
      await takeAssets(['RING-A,A,RING-B', 'RING-B,B,RING-A', 'RING-C,C,RING-C', 'RING-D,D,']),
    ).toMatchObject({
      created: 1,
      refused: 3,
      errors: [2, 3, 4].map(line => ({
        line,
        column: 'parent',
        message: 'The parents of this row lead back to it',
      })),
    });
  });

  test('nor in one that the file closes with what is there', async () => {
    await takeAssets(['LOOP-A,A,', 'LOOP-B,B,LOOP-A', 'LOOP-C,C,LOOP-B']);
    expect(await takeAssets(['LOOP-A,A,LOOP-C'])).toMatchObject({
      refused: 1,
      errors: [
        { line: 2, column: 'parent', message: 'An asset cannot stand below itself; choose another parent' },
      ],
    });
    expect(await tree('LOOP')).toMatchObject({ 'LOOP-A': null });
  });

  test('nor deeper than assets nest', async () => {
    const lines = Array.from(
      { length: 23 },
      (_, index) => `DEEP-${index},D,${index ? `DEEP-${index - 1}` : ''}`,
    );
    const { errors, ...rest } = await takeAssets(lines);
    expect(rest).toMatchObject({ created: 21, refused: 2 });
    expect(errors).toMatchObject([
      { line: 23, message: 'Assets nest at most 20 levels' },
      { line: 24, message: expect.stringContaining('no asset with the code DEEP-21') },
    ]);
  });

  test('and may move', async () => {
    await takeAssets(['MOVE-A,A,', 'MOVE-B,B,MOVE-A', 'MOVE-C,C,MOVE-B']);
    expect(await takeAssets(['MOVE-A,A,MOVE-C', 'MOVE-B,B,', 'MOVE-C,C,MOVE-B'])).toMatchObject({
      updated: 2,
      unchanged: 1,
    });
    expect(await tree('MOVE')).toEqual({ 'MOVE-A': 'MOVE-C', 'MOVE-B': null, 'MOVE-C': 'MOVE-B' });
  });
});

test('sites and parts come in by their codes', async () => {
  expect(
    await take(['facility,timeZone', 'Fac1,Europe/Berlin', 'Fac2,Nowhere/Land'], { kind: 'sites' }),
  ).toMatchObject({
    created: 1,
    refused: 1,
    errors: [{ line: 3, column: 'timeZone', message: 'must be an IANA time zone, such as Europe/Berlin' }],
  });
  expect(await list(sites, 'Fac1')).toMatchObject([{ name: 'Fac1', timeZone: 'Europe/Berlin' }]);
  expect(
    await take(['part number,label,min', 'P-1,Bearing,"1,000"', 'P-2,Belt,0.5'], { kind: 'parts' }),
  ).toMatchObject({ created: 2 });
  expect(await list(parts, 'bearing')).toMatchObject([{ code: 'P-1', minimumQuantity: 1000, unit: 'each' }]);
});
