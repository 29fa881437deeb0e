import { expect, test } from 'vitest';
import * as z from 'zod';
import { line, optional, reference } from './fields.ts';
import { defineResource } from './resource.ts';

const machines = defineResource({
  noun: 'machine',
  path: 'machines',
  collection: 'machines',
  fields: {
    name: line(60),
    kind: z.enum(['pump', 'fan']).default('pump'),
    siteId: optional(reference),
    tags: z.array(line(20)).default([]),
  },
  derived: { state: z.string().default('new') },
});

test('a create needs what has no default, and fills in the rest', () => {
  expect(machines.create.parse({ name: ' P1 ' })).toEqual({
    name: 'P1',
    kind: 'pump',
    siteId: null,
    tags: [],
  });
  expect(machines.create.safeParse({ kind: 'fan' }).success).toBe(false);
});

test('a change holds what is given and nothing else', () => {
  expect(machines.change.parse({})).toEqual({});
  expect(machines.change.parse({ siteId: 'a' })).toEqual({ siteId: 'a' });
});

test('null clears a field that may be empty, and no other', () => {
  expect(machines.change.parse({ siteId: null })).toEqual({ siteId: null });
  for (const field of ['name', 'kind', 'tags'])
    expect(machines.change.safeParse({ [field]: null }).success).toBe(false);
});

test.each(['id', 'version', 'createdAt', 'state', 'nonsense'])('%s cannot be written by a client', field => {
  const value = { name: 'P1', [field]: 'x' };
  expect(machines.create.safeParse(value).error?.issues[0]?.code).toBe('unrecognized_keys');
  expect(machines.change.safeParse(value).error?.issues[0]?.code).toBe('unrecognized_keys');
});

test('an item has its base, written and derived fields, and forgets what else is stored', () => {
  const base = {
    id: 'a',
    version: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  };
  expect(machines.item.parse({ ...base, name: 'P1', _search: ['p1'] })).toEqual({
    ...base,
    name: 'P1',
    kind: 'pump',
    siteId: null,
    tags: [],
    state: 'new',
  });
});
