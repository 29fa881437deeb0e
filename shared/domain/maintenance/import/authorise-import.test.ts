import { describe, expect, test } from 'vitest';
import { rolePermissions } from '../../identity/permission/rules.ts';
import { authoriseImport } from './authorise-import.ts';

type Asked = Parameters<typeof authoriseImport>[1];

const orders: Asked = { kind: 'work-orders', createMissing: [], mapping: { title: 'Title' } };
const enough = ['imports:create', 'work-orders:create', 'work-orders:update'];

function refusal(permissions: readonly string[], asked: Asked): string | undefined {
  try {
    authoriseImport({ permissions: new Set(permissions) }, asked);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

test('whoever may make and change items may import them', () => {
  expect(refusal(enough, orders)).toBeUndefined();
});

test.each(enough)('without %s nothing is imported', missing => {
  expect(
    refusal(
      enough.filter(permission => permission !== missing),
      orders,
    ),
  ).toContain(missing);
});

describe('an import may do no more than its maker may by hand', () => {
  test.each([
    ['assets:create', { ...orders, createMissing: ['assets'] }],
    ['sites:create', { ...orders, createMissing: ['sites'] }],
    ['work-orders:transition', { ...orders, mapping: { title: 'Title', status: 'Status' } }],
    ['work-orders:log', { ...orders, mapping: { title: 'Title', totalCost: 'Cost' } }],
    ['assets:update', { ...orders, kind: 'assets' }],
  ] satisfies [string, Asked][])('%s', (permission, asked) => {
    expect(
      refusal(
        [...enough, 'assets:create'].filter(given => given !== permission),
        asked,
      ),
    ).toContain(permission);
  });
});

test('of the built-in roles administrators and managers may import everything, the others nothing', () => {
  const everything: Asked = {
    kind: 'work-orders',
    createMissing: ['assets', 'sites'],
    mapping: { title: 'Title', status: 'Status', totalCost: 'Cost' },
  };
  const may = Object.entries(rolePermissions).filter(([, permissions]) => !refusal(permissions, everything));
  expect(may.map(([role]) => role)).toEqual(['admin', 'manager']);
});
