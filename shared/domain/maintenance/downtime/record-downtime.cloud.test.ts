import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { repository } from '../../../platform/firestore/repository.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { assets } from '../asset/schemas.ts';
import { changeDowntime } from './change-downtime.ts';
import { recordDowntime } from './record-downtime.ts';
import { downtimes } from './schemas.ts';

const base = testDeps();
const store = { ...base.store, now: () => new Date('2026-03-05T12:00:00.000Z') };
let organisation: TestOrganisation;
let assetId: string;

const newAsset = async (code: string) =>
  (await repository(store, organisation.context(), assets).create(assets.create.parse({ name: code, code })))
    .id;

beforeEach(async () => {
  organisation = await testOrganisation(base);
  assetId = await newAsset('P');
});

const at = (time: string) => `2026-03-${time}:00.000Z`;
const record = (from: string, to: string | null, fields: object = {}) => {
  const times = { startedAt: at(from), endedAt: to && at(to) };
  const body = downtimes.create.parse({ assetId, reason: 'failure', ...times, ...fields });
  return recordDowntime({ store }, organisation.context(), body);
};
const change = (id: string, fields: object) =>
  changeDowntime({ store }, organisation.context(), { id, fields: downtimes.change.parse(fields) });
const overlapping = { status: 409, code: 'overlapping-downtime' };

describe('a downtime that is to come is refused', () => {
  test.each([
    ['startedAt', '05T12:02', null],
    ['endedAt', '05T11:00', '05T12:02'],
  ])('by its %s', async (path, from, to) => {
    await expect(record(from, to)).rejects.toMatchObject({ status: 422, details: { errors: [{ path }] } });
  });

  test('but one of a clock a little ahead is not', async () => {
    await expect(record('05T12:01', null)).resolves.toMatchObject({ endedAt: null });
  });

  test('also when one that lasts is to end by then', async () => {
    const { id } = await record('05T11:00', null);
    await expect(change(id, { endedAt: at('06T00:00') })).rejects.toMatchObject({ status: 422 });
    await expect(change(id, { endedAt: at('05T12:00') })).resolves.toMatchObject({ version: 2 });
  });
});

describe('while an asset is known to stand still, it is not recorded again', () => {
  test.each([
    ['within', '02T10:00', '02T11:00'],
    ['around', '02T08:00', '02T13:00'],
    ['over its beginning', '02T08:00', '02T09:01'],
    ['over its end', '02T11:59', '02T13:00'],
    ['lasting since before', '01T00:00', null],
  ])('%s', async (_, from, to) => {
    const known = await record('02T09:00', '02T12:00');
    const details = { downtimeId: known.id, startedAt: known.startedAt, endedAt: known.endedAt };
    await expect(record(from, to)).rejects.toMatchObject({ ...overlapping, details });
  });

  test('which one that lasts does to this day', async () => {
    await record('02T09:00', null);
    await expect(record('04T09:00', '04T10:00')).rejects.toMatchObject(overlapping);
    await expect(record('01T09:00', '02T09:00')).resolves.toMatchObject({ version: 1 });
  });

  test('but just before and after, and on another asset, it may be', async () => {
    await record('02T09:00', '02T12:00');
    await expect(record('02T08:00', '02T09:00')).resolves.toMatchObject({ version: 1 });
    await expect(record('02T12:00', null)).resolves.toMatchObject({ version: 1 });
    await expect(record('02T09:00', null, { assetId: await newAsset('Q') })).resolves.toBeDefined();
  });

  test('nor is a downtime changed into that time, though into its own', async () => {
    await record('02T09:00', '02T12:00');
    const { id } = await record('03T09:00', '03T12:00');
    await expect(change(id, { startedAt: at('02T11:00') })).rejects.toMatchObject(overlapping);
    await expect(change(id, { startedAt: at('03T10:00') })).resolves.toMatchObject({ version: 2 });
  });

  test('by two at once either', async () => {
    const outcomes = await Promise.allSettled([record('02T09:00', null), record('02T10:00', null)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

test('whatever is recorded in whatever order, an asset stands still once at a time', async () => {
  const hour = fc.integer({ min: 0, max: 40 });
  const span = fc.tuple(hour, fc.option(hour)).filter(([from, to]) => to === null || to > from);
  const instant = (hours: number) => new Date(Date.UTC(2026, 2, 1, hours)).toISOString();
  let code = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(span, { minLength: 2, maxLength: 7 }), async spans => {
      const asset = await newAsset(`R${++code}`);
      const kept: (readonly [number, number])[] = [];
      for (const [from, to] of spans) {
        const end = to ?? Number.POSITIVE_INFINITY;
        const free = kept.every(([start, stop]) => stop <= from || end <= start);
        const times = { startedAt: instant(from), endedAt: to === null ? null : instant(to) };
        const body = downtimes.create.parse({ assetId: asset, reason: 'planned', ...times });
        const [{ status }] = await Promise.allSettled([
          recordDowntime({ store }, organisation.context(), body),
        ]);
        expect(status).toBe(free ? 'fulfilled' : 'rejected');
        if (free) kept.push([from, end]);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);
