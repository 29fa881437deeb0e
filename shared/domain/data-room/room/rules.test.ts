import { expect, test } from 'vitest';
import { retainedUntil } from './rules.ts';

test.each([
  [null, '2026-03-28T08:00:00.000Z', null],
  [1, '2026-03-28T08:00:00.000Z', '2026-03-29T08:00:00.000Z'],
  [366, '2024-02-29T23:59:59.999Z', '2025-03-01T23:59:59.999Z'],
])('where it is kept for %s days, what came at %s is kept until %s', (retentionDays, uploadedAt, until) => {
  expect(retainedUntil({ retentionDays }, uploadedAt)).toBe(until);
});
