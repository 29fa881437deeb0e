import { expect, test } from 'vitest';
import { MovementCreate, quantity } from './schemas.ts';

const paths = (body: object) =>
  MovementCreate.safeParse({ quantity: 1, siteId: 'north', ...body }).error?.issues.map(
    ({ path }) => path[0],
  );

test.each([
  [{ type: 'receipt', unitCost: 100 }],
  [{ type: 'issue' }],
  [{ type: 'issue', workOrderId: 'order' }],
  [{ type: 'return' }],
  [{ type: 'adjust', quantity: -2.5 }],
  [{ type: 'transfer', toSiteId: 'south' }],
])('%j is a movement', body => {
  expect(paths(body)).toBeUndefined();
});

test.each([
  ['quantity', { type: 'issue', quantity: 0 }],
  ['quantity', { type: 'issue', quantity: -1 }],
  ['quantity', { type: 'adjust', quantity: 0 }],
  ['quantity', { type: 'issue', quantity: 0.0001 }],
  ['toSiteId', { type: 'transfer' }],
  ['toSiteId', { type: 'transfer', toSiteId: 'north' }],
  ['toSiteId', { type: 'issue', toSiteId: 'south' }],
  ['unitCost', { type: 'receipt' }],
  ['unitCost', { type: 'receipt', unitCost: -1 }],
  ['unitCost', { type: 'issue', unitCost: 1 }],
  ['unitCost', { type: 'adjust', quantity: -1, unitCost: 1 }],
])('%s is refused in %j', (path, body) => {
  expect(paths(body)).toEqual([path]);
});

test.each([0.001, 0.3, 1_234.567, 999_999_999.999])('%d is a quantity', value => {
  expect(quantity.parse(value)).toBe(value);
});
