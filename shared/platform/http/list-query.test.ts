import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { instant, line, optional, reference } from '../resource/fields.ts';
import { defineResource } from '../resource/resource.ts';
import { listQuery, listRequest } from './list-query.ts';

const machines = defineResource({
  noun: 'machine',
  path: 'machines',
  collection: 'machines',
  fields: {
    name: line(60),
    kind: z.enum(['pump', 'fan', 'press']).default('pump'),
    siteId: optional(reference),
    ownerIds: z.array(reference).default([]),
    active: z.boolean().default(true),
    builtAt: optional(instant),
    soldAt: optional(instant),
    weight: z.int().default(0),
  },
  filters: ['kind', 'siteId', 'ownerIds', 'active', 'builtAt'],
  sorts: ['name', 'builtAt', 'weight'],
  search: ['name'],
  references: { siteId: 'sites', ownerIds: 'users' },
  moments: { service: ['servicedAt'] },
  spans: { idle: { since: 'builtAt', until: 'soldAt', by: [] } },
});
const fans = defineResource({ noun: 'fan', path: 'fans', collection: 'fans', fields: { name: line(60) } });

const read = (query: Record<string, string>) => listRequest(machines, listQuery(machines).parse(query));
/** The parameters that do not fit. */
const refused = (query: Record<string, string>) => {
  const issues = listQuery(machines).safeParse(query).error?.issues ?? [];
  return [...new Set(issues.map(issue => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path)[0]))];
};

test('without parameters it is the first 25, the newest first', () => {
  expect(read({})).toMatchObject({ pageSize: 25, sort: '-createdAt', total: false, filters: {} });
});

describe('a filter', () => {
  test('takes one value or several, separated by commas', () => {
    expect(read({ kind: 'pump', siteId: 'a,b' }).filters).toEqual({ kind: ['pump'], siteId: ['a', 'b'] });
  });

  test('of a time takes instants as they are stored, or null for what has none', () => {
    expect(read({ builtAt: 'null' }).filters).toEqual({ builtAt: [null] });
    expect(read({ builtAt: '2026-03-29T10:15:00+02:00' }).filters).toEqual({
      builtAt: ['2026-03-29T08:15:00.000Z'],
    });
  });

  test('takes members of a list, and true and false for what is either', () => {
    expect(read({ ownerIds: 'a', active: 'false' }).filters).toEqual({ ownerIds: ['a'], active: [false] });
  });

  test('finds what has no reference, where that may be', () => {
    expect(read({ siteId: 'null' }).filters).toEqual({ siteId: [null] });
    expect(read({ ownerIds: 'null' }).filters).toEqual({ ownerIds: ['null'] });
  });

  test.each([
    ['a value the field cannot have', { kind: 'pump,balloon' }],
    ['an empty value', { siteId: '' }],
    ['an empty value among others', { siteId: 'a,,b' }],
    ['no id', { siteId: 'a/b' }],
    ['neither true nor false', { active: 'perhaps' }],
    ['too many values', { siteId: Array.from({ length: 31 }, (_, index) => `s${index}`).join(',') }],
  ])('is refused for %s', (_, query) => {
    expect(refused(query)).toEqual(Object.keys(query));
  });

  test('is refused for a field that is not declared', () => {
    expect(refused({ name: 'x' })).toEqual(['name']);
  });
});

describe('the sort', () => {
  test.each(['name', '-name', 'builtAt', '-weight', 'createdAt', '-createdAt'])('may be %s', sort => {
    expect(read({ sort }).sort).toBe(sort);
  });

  test.each(['kind', '--name', '', 'name,weight'])('may not be %j', sort => {
    expect(refused({ sort })).toEqual(['sort']);
  });
});

describe('from and to', () => {
  test('bound a number as a number', () => {
    expect(read({ sort: 'weight', from: '10', to: '20.5' })).toMatchObject({ from: 10, to: 20.5 });
  });

  test('bound a time in any zone, as it is stored', () => {
    expect(read({ sort: '-builtAt', from: '2026-03-29T10:15:00+02:00' })).toMatchObject({
      from: '2026-03-29T08:15:00.000Z',
    });
  });

  test('bound a text as it is', () => {
    expect(read({ sort: 'name', from: 'B', to: 'C' })).toMatchObject({ from: 'B', to: 'C' });
  });

  test.each([
    ['weight', { from: 'heavy' }],
    ['createdAt', { from: 'yesterday' }],
    ['builtAt', { to: '2026-02-30T00:00:00Z' }],
  ])('that do not fit %s are refused by name', (sort, bounds) => {
    const [name = ''] = Object.keys(bounds);
    expect(() => read({ sort, ...bounds })).toThrow(
      expect.objectContaining({
        status: 400,
        details: { errors: [expect.objectContaining({ path: name })] },
      }),
    );
  });
});

describe('moments and spans', () => {
  const march = { serviceFrom: '2026-03-01T00:00:00+08:00', serviceTo: '2026-03-31T00:00:00Z' };

  test('are asked for by instants', () => {
    expect(read({ ...march, idleAt: '2026-03-01T00:00:00Z' })).toMatchObject({
      moments: { service: { from: '2026-02-28T16:00:00.000Z', to: '2026-03-31T00:00:00.000Z' } },
      spans: { idle: '2026-03-01T00:00:00.000Z' },
    });
    expect(read({})).toMatchObject({ moments: {}, spans: {} });
  });

  test.each([
    { serviceFrom: march.serviceFrom },
    { serviceTo: march.serviceTo },
    { serviceFrom: march.serviceTo, serviceTo: march.serviceFrom },
    { ...march, serviceTo: '2029-01-01T00:00:00Z' },
  ])('but not by %j', query => {
    expect(() => read(query)).toThrow(
      /serviceFrom and serviceTo go together, the second later by up to 800 days/,
    );
  });
});

test.each(['from', 'to'])('an empty %s is refused', name => {
  expect(refused({ [name]: '' })).toEqual([name]);
});

test.each(['0', '201', '1.5', 'many', ''])('a page of %j items is refused', pageSize => {
  expect(refused({ pageSize })).toEqual(['pageSize']);
});

test('search is offered where it is declared', () => {
  expect(read({ search: ' pump ' }).search).toBe('pump');
  expect(listQuery(fans).safeParse({ search: 'x' }).success).toBe(false);
});
