import { expect, test } from 'vitest';
import { latestTraffic, revisionTraffic } from './service.ts';
import { chooseRevision, servingRevisions } from './serving-revisions.ts';

const latest = (percent: number) => ({ type: latestTraffic, revision: '', percent, tag: '' }) as const;
const to = (revision: string, percent: number) =>
  ({ type: revisionTraffic, revision, percent, tag: '' }) as const;

test.each([
  [0, 'a-1'],
  [0.099, 'a-1'],
  [0.1, 'a-2'],
  [0.399, 'a-2'],
  [0.4, 'a-9'],
  [0.999, 'a-9'],
])('Of traffic 10:30:60 the point %d belongs to %s', (random, revision) => {
  const trafficStatuses = [to('a-1', 10), to('a-2', 30), latest(60)];
  expect(chooseRevision({ trafficStatuses, latestReadyRevision: 'a-9' }, random)).toBe(revision);
});

test('Without a ready revision there is none to choose', () => {
  expect(chooseRevision({ trafficStatuses: [], latestReadyRevision: '' }, 0.5)).toBe('');
  expect(servingRevisions({ trafficStatuses: [latest(100)], latestReadyRevision: '' }).size).toBe(0);
});

test('A revision with a share of 0 does not serve', () => {
  const trafficStatuses = [to('a-1', 0), latest(100)];
  expect(servingRevisions({ trafficStatuses, latestReadyRevision: 'a-2' })).toEqual(new Set(['a-2']));
});
