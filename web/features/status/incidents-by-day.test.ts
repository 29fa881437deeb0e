import { expect, test } from 'vitest';
import { incidentsByDay, type PublicIncident } from './incidents-by-day.ts';

const opened = (openedAt: string): PublicIncident => ({
  id: openedAt,
  service: 'cmms',
  pattern: 'crash',
  openedAt,
  steps: [],
});

test('incidents stand under the day of the zone, in their order', () => {
  const incidents = ['2026-03-29T23:30:00Z', '2026-03-29T22:30:00Z', '2026-03-29T10:00:00Z'].map(opened);
  const days = incidentsByDay(incidents, 'Europe/Berlin');
  expect(days.map(({ day, incidents: those }) => [day, those.length])).toEqual([
    ['30 Mar 2026', 2],
    ['29 Mar 2026', 1],
  ]);
});
