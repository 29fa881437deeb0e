import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { move, type Shortage, type Stock } from './rules.ts';
import type { MovementCreate } from './schemas.ts';

const empty: Stock = { quantity: 0, quantityBySite: {}, stockValue: 0, averageCost: null };

const sites = ['north', 'south', 'west'] as const;
const moved = (fields: Partial<MovementCreate>): MovementCreate => ({
  type: 'receipt',
  quantity: 1,
  siteId: 'north',
  toSiteId: null,
  unitCost: null,
  workOrderId: null,
  note: null,
  ...fields,
});

/** The stock after movements, each of which is expected to succeed. */
function stockAfter(...movements: Partial<MovementCreate>[]): Stock {
  return movements.reduce<Stock>((stock, fields) => {
    const result = move(stock, moved(fields));
    if ('available' in result) throw new Error(`Only ${result.available} at ${result.siteId}`);
    return result.stock;
  }, empty);
}

function costOf(stock: Stock, fields: Partial<MovementCreate>): number {
  const result = move(stock, moved(fields));
  if ('available' in result) throw new Error(`Only ${result.available} at ${result.siteId}`);
  return result.cost;
}

describe('moving average cost', () => {
  const mixed = stockAfter({ quantity: 10, unitCost: 100 }, { quantity: 30, unitCost: 200 });

  test('what comes in brings its own cost', () => {
    expect(mixed).toMatchObject({ quantity: 40, stockValue: 7_000, averageCost: 175 });
  });

  test('what goes out takes the average, and leaves it as it was', () => {
    expect(costOf(mixed, { type: 'issue', quantity: 4 })).toBe(-700);
    const rest = stockAfter({ quantity: 40, unitCost: 175 }, { type: 'issue', quantity: 4 });
    expect(rest).toMatchObject({ quantity: 36, stockValue: 6_300, averageCost: 175 });
  });

  test('what comes back brings the average', () => {
    expect(costOf(mixed, { type: 'return', quantity: 4 })).toBe(700);
  });

  test('what comes back to an empty shelf brings the last average', () => {
    const gone = stockAfter({ quantity: 4, unitCost: 150 }, { type: 'issue', quantity: 4 });
    expect(gone).toMatchObject({ quantity: 0, stockValue: 0, averageCost: 150 });
    expect(costOf(gone, { type: 'return', quantity: 1 })).toBe(150);
  });

  test('what is found before anything was bought is worth nothing', () => {
    const found = stockAfter({ type: 'adjust', quantity: 3 });
    expect(found).toMatchObject({ quantity: 3, stockValue: 0, averageCost: 0 });
  });

  test('an adjustment upward may say what it is worth, one downward takes the average', () => {
    expect(costOf(mixed, { type: 'adjust', quantity: 2, unitCost: 50 })).toBe(100);
    expect(costOf(mixed, { type: 'adjust', quantity: -2, unitCost: 50 })).toBe(-350);
  });

  test('a transfer changes no value', () => {
    const transfer = { type: 'transfer', quantity: 4, toSiteId: 'south' } as const;
    expect(costOf(mixed, transfer)).toBe(0);
    expect(stockAfter({ quantity: 10, unitCost: 7 }, transfer)).toEqual({
      quantity: 10,
      quantityBySite: { north: 6, south: 4 },
      stockValue: 70,
      averageCost: 7,
    });
  });

  test('the last unit takes what rounding left over', () => {
    const thirds = stockAfter(
      { quantity: 2, unitCost: 33 },
      { quantity: 1, unitCost: 34 },
      { type: 'issue', quantity: 2 },
    );
    expect(thirds.stockValue + costOf(thirds, { type: 'issue', quantity: 1 })).toBe(0);
  });

  test('three tenths are three tenths', () => {
    const tenth = { quantity: 0.1, unitCost: 1_000 };
    expect(stockAfter(tenth, tenth, tenth)).toMatchObject({ quantity: 0.3, quantityBySite: { north: 0.3 } });
  });
});

test('a site gives no more than it has, whatever is elsewhere', () => {
  const stock = stockAfter({ quantity: 5, unitCost: 1 }, { quantity: 9, unitCost: 1, siteId: 'south' });
  for (const type of ['issue', 'transfer'] as const) {
    const shortage = move(stock, moved({ type, quantity: 6, toSiteId: 'west' }));
    expect(shortage).toEqual({ siteId: 'north', available: 5 });
  }
  expect(move(stock, moved({ type: 'adjust', quantity: -6 }))).toEqual({ siteId: 'north', available: 5 });
  expect(move(stock, moved({ type: 'issue', siteId: 'west' }))).toEqual({ siteId: 'west', available: 0 });
});

describe('after any movements', () => {
  const movement = (amount: fc.Arbitrary<number>) =>
    fc
      .record({
        type: fc.constantFrom('receipt', 'issue', 'return', 'adjust', 'transfer'),
        quantity: amount,
        siteId: fc.constantFrom(...sites),
        toSiteId: fc.constantFrom(...sites),
        unitCost: fc.integer({ min: 10, max: 90 }),
        sign: fc.constantFrom(1, -1),
      })
      .filter(({ siteId, toSiteId }) => siteId !== toSiteId)
      .map(({ type, quantity, siteId, toSiteId, unitCost, sign }) =>
        moved({
          type,
          quantity: type === 'adjust' ? sign * quantity : quantity,
          siteId,
          toSiteId: type === 'transfer' ? toSiteId : null,
          unitCost: type === 'receipt' ? unitCost : null,
        }),
      );
  const whole = fc.integer({ min: 1, max: 20 });
  const thousandths = fc.integer({ min: 1, max: 20_000 }).map(quantity => quantity / 1000);

  /** Every stock that movements lead to, those that are refused left out. */
  function* stocks(movements: MovementCreate[], start: Stock = empty): Generator<Stock> {
    let stock = start;
    for (const next of movements) {
      const result: { stock: Stock } | Shortage = move(stock, next);
      if ('available' in result) continue;
      stock = result.stock;
      yield stock;
    }
  }

  test.each([
    ['whole units', whole],
    ['thousandths', thousandths],
  ])('no site has less than nothing, and the sites add up to the whole, in %s', (_, amount) => {
    fc.assert(
      fc.property(fc.array(movement(amount), { maxLength: 40 }), movements => {
        for (const { quantity, quantityBySite, stockValue } of stocks(movements)) {
          const bySite = Object.values(quantityBySite);
          expect(Math.min(...bySite)).toBeGreaterThanOrEqual(0);
          expect(bySite.reduce((sum, one) => sum + one * 1000, 0)).toBeCloseTo(quantity * 1000, 6);
          expect(stockValue).toBeGreaterThanOrEqual(0);
          expect(stockValue).toSatisfy(Number.isSafeInteger);
          expect(quantity > 0 || stockValue === 0).toBe(true);
        }
      }),
    );
  });

  test('an average is never below the least nor above the greatest cost that was paid', () => {
    const bought = stockAfter({ quantity: 1, unitCost: 10 });
    fc.assert(
      fc.property(fc.array(movement(whole), { maxLength: 40 }), movements => {
        for (const { averageCost } of stocks(movements, bought)) {
          expect(averageCost).toBeGreaterThanOrEqual(10);
          expect(averageCost).toBeLessThanOrEqual(90);
        }
      }),
    );
  });

  test('the costs of the movements add up to the value of the stock', () => {
    fc.assert(
      fc.property(fc.array(movement(thousandths), { maxLength: 40 }), movements => {
        let stock = empty;
        let costs = 0;
        for (const next of movements) {
          const result = move(stock, next);
          if ('available' in result) continue;
          costs += result.cost;
          stock = result.stock;
        }
        expect(costs).toBe(stock.stockValue);
      }),
    );
  });
});
