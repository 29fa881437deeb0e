import { expect, test } from 'vitest';
import { type Asset, assets } from '../../asset/schemas.ts';
import { calendarOf } from './day-in.ts';
import { serviceContribution } from './service.ts';

const asset = (fields: Partial<Asset>): Asset =>
  assets.item.parse({
    id: 'a',
    version: 1,
    name: 'Pump',
    code: 'P',
    createdAt: '2026-03-02T06:00:00Z',
    updatedAt: '2026-03-02T06:00:00Z',
    ...fields,
  });
const days = (fields: Partial<Asset>) => serviceContribution(asset(fields), calendarOf('Etc/UTC')).days;

test('an asset is in service since it was recorded, for the rest of that day', () => {
  expect(days({})).toEqual({ '2026-03-02': { assets: 1, partialServiceMinutes: -360 } });
});

test('an asset is in service since it says so, until it is retired', () => {
  expect(days({ inServiceAt: '2020-01-01T00:00:00Z', retiredAt: '2026-03-05T01:00:00Z' })).toEqual({
    '2020-01-01': { assets: 1 },
    '2026-03-05': { assets: -1, partialServiceMinutes: 60 },
  });
});

test.each(['9999-12-31T23:59:59.999Z', '2026-03-09T00:00:00Z'])(
  'an asset that was retired before it went into service on %s never was',
  inServiceAt => {
    expect(days({ inServiceAt, retiredAt: '2026-03-05T01:00:00Z' })).toEqual({});
  },
);
