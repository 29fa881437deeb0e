import { describe, expect, test } from 'vitest';
import {
  isInOwnOrder,
  isNarrowed,
  parseView,
  sortOf,
  timeOf,
  toQuery,
  valuesOf,
  withSort,
  withTime,
  withValues,
} from './view.ts';

const now = Date.parse('2026-06-01T12:03:20Z');

test('an address is read, and what is unknown in it ignored', () => {
  expect(parseView({ status: 'open,on_hold', q: 'pump', colour: 'red', sort: '', after: 5 })).toEqual({
    status: 'open,on_hold',
    q: 'pump',
  });
});

describe('a filter', () => {
  test('has its values joined by commas', () => {
    expect(valuesOf({ status: 'open,on_hold' }, 'status')).toEqual(['open', 'on_hold']);
    expect(valuesOf({}, 'status')).toEqual([]);
  });

  test('that changes leads back to the first page', () => {
    expect(withValues({ q: 'pump', after: 'x' }, 'priority', ['high'])).toEqual({
      q: 'pump',
      priority: 'high',
      after: undefined,
    });
    expect(withValues({ priority: 'high' }, 'priority', []).priority).toBeUndefined();
  });
});

test('the order is that of the address if it is one, else the newest number first', () => {
  expect(sortOf({})).toBe('-number');
  expect(sortOf({ sort: 'dueAt' })).toBe('dueAt');
  expect(sortOf({ sort: 'colour' })).toBe('-number');
});

describe('the query for the API', () => {
  test('names the fields as the API does', () => {
    expect(toQuery({ asset: 'a1', assignee: 'u1', q: 'pump', after: 't' }, now)).toEqual({
      sort: '-number',
      assetId: 'a1',
      assigneeIds: 'u1',
      search: 'pump',
      pageToken: 't',
    });
  });

  test('of what is overdue asks by due date, and the same again within five minutes', () => {
    const overdue = { status: 'open', due: 'overdue' };
    expect(toQuery(overdue, now)).toEqual({ sort: 'dueAt', status: 'open', to: '2026-06-01T12:00:00.000Z' });
    expect(toQuery(overdue, now + 60_000)).toEqual(toQuery(overdue, now));
  });
});

describe('a time', () => {
  const day = { from: '2026-03-01T00:00:00.000Z', to: '2026-03-02T00:00:00.000Z' };

  test('is of the field that the list is in the order of', () => {
    expect(timeOf({ ...day, sort: '-completedAt' })).toBe('completedAt');
    expect(timeOf({ ...day, sort: 'dueAt' })).toBe('dueAt');
    expect(toQuery({ ...day, sort: 'dueAt' }, now)).toEqual({ sort: 'dueAt', ...day });
    expect(isNarrowed({ ...day, sort: 'dueAt' })).toBe(true);
  });

  test('is of what it says, where an order may have several', () => {
    expect(toQuery({ ...day, by: 'labour' }, now)).toEqual({
      sort: '-number',
      labourFrom: day.from,
      labourTo: day.to,
    });
  });

  test('is the end of it, of how orders stood', () => {
    expect(toQuery({ ...day, by: 'overdue' }, now)).toEqual({ sort: '-number', overdueAt: day.to });
    expect(isInOwnOrder({ ...day, by: 'overdue' })).toBe(true);
    expect(isInOwnOrder({ ...day, by: 'labour' })).toBe(false);
  });

  test('is not asked for in an order by number, nor without bounds', () => {
    expect(timeOf(day)).toBeNull();
    expect(timeOf({ sort: 'dueAt' })).toBeNull();
    expect(timeOf({ by: 'overdue' })).toBeNull();
    expect(toQuery(day, now)).toEqual({ sort: '-number' });
  });

  test('that is none is ignored', () =>
    expect(parseView({ from: 'yesterday', sort: 'dueAt' })).toEqual({ sort: 'dueAt' }));

  test('goes when the list comes in the order of another, for it would be asked of that', () => {
    expect(timeOf(withSort({ ...day, sort: '-completedAt' }, 'dueAt'))).toBeNull();
    expect(timeOf(withSort({ ...day, sort: '-dueAt' }, 'dueAt'))).toBe('dueAt');
    expect(timeOf(withSort({ ...day, by: 'labour' }, 'dueAt'))).toBe('labour');
  });

  test('can be set, in the order of it', () => {
    const view = withTime({ by: 'overdue', to: day.to, type: 'project' }, 'completedAt', day.from, day.to);
    expect(toQuery(view, now)).toEqual({ sort: '-completedAt', type: 'project', ...day });
  });
});

test('the order alone does not narrow a view', () => {
  expect(isNarrowed({ sort: 'dueAt' })).toBe(false);
  expect(isNarrowed({ q: 'pump' })).toBe(true);
  expect(isNarrowed({ site: 's1' })).toBe(true);
});
