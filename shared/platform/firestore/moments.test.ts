import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { defineResource } from '../resource/resource.ts';
import { isWithin, momentWords, wordsOf } from './moments.ts';
import { words } from './search-words.ts';

const jobs = defineResource({
  noun: 'job',
  path: 'jobs',
  collection: 'jobs',
  fields: { labour: z.array(z.any()).default([]), doneAt: z.string().nullable().default(null) },
  moments: { labour: ['labour.at'], any: ['labour.at', 'doneAt'] },
});
const job = (...times: string[]) => ({ labour: times.map(at => ({ at })), doneAt: null });

test('an item has words for the days and months of its moments', () => {
  expect(momentWords(jobs, job('2026-03-01T23:59:59.999Z', '2026-03-02T00:00:00.000Z'))).toEqual([
    '@labour:2026-03-01',
    '@labour:2026-03',
    '@labour:2026-03-02',
    '@any:2026-03-01',
    '@any:2026-03',
    '@any:2026-03-02',
  ]);
  expect(momentWords(jobs, job())).toEqual([]);
});

test('what is searched for finds none of them', () => {
  expect(words('@labour:2026-03')).not.toContain('@labour:2026-03');
});

describe('a period', () => {
  const day = { from: '2026-03-01T16:00:00.000Z', to: '2026-03-02T16:00:00.000Z' };

  test('is asked for by the days that it touches, or by months where they are too many', () => {
    expect(wordsOf('labour', day, 30)).toEqual(['@labour:2026-03-01', '@labour:2026-03-02']);
    expect(wordsOf('labour', day, 1)).toEqual(['@labour:2026-03']);
    expect(wordsOf('labour', { ...day, to: '2026-03-02T00:00:00.000Z' }, 30)).toHaveLength(1);
  });

  test('begins with its first instant and ends before its last', () => {
    expect(isWithin(job(day.from), ['labour.at'], day)).toBe(true);
    expect(isWithin(job(day.to), ['labour.at'], day)).toBe(false);
    expect(isWithin({ ...job(), doneAt: day.from }, ['labour.at', 'doneAt'], day)).toBe(true);
  });
});

test('whatever is within a period is found by its words', () => {
  const instant = fc
    .date({ min: new Date('2025-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map(date => date.toISOString());
  fc.assert(
    fc.property(instant, instant, instant, fc.constantFrom(1, 10, 30), (from, to, time, most) => {
      fc.pre(from < to && isWithin(job(time), ['labour.at'], { from, to }));
      const asked = wordsOf('labour', { from, to }, most);
      expect(momentWords(jobs, job(time)).some(word => asked.includes(word))).toBe(true);
    }),
  );
});
