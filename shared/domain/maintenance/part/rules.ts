import type { MovementCreate, Part } from './schemas.ts';

/** What a part has in stock: the part of it that movements change. */
export type Stock = Pick<Part, 'quantity' | 'quantityBySite' | 'stockValue' | 'averageCost'>;

/** A movement would take more than is there. */
export type Shortage = { siteId: string; available: number };

/** Whether a part has fallen below the least that should be on hand. */
export function isLow({ quantity, minimumQuantity }: Pick<Part, 'quantity' | 'minimumQuantity'>): boolean {
  return minimumQuantity !== null && quantity < minimumQuantity;
}

/** Stock after a movement, and what the movement changed its value by, in minor units. */
export type Moved = { stock: Stock; cost: number };

/**
 * Applies a movement at moving average cost: what comes in brings its own cost, what goes out takes the average, and
 * what was moved before is never priced again.
 */
export function move(stock: Stock, movement: MovementCreate): Moved | Shortage {
  const { type, siteId, toSiteId } = movement;
  const change = type === 'issue' || type === 'transfer' ? -movement.quantity : movement.quantity;
  const available = stock.quantityBySite[siteId] ?? 0;
  if (available + change < 0) return { siteId, available };

  const bySite = { ...stock.quantityBySite, [siteId]: rounded(available + change) };
  if (type === 'transfer' && toSiteId) {
    bySite[toSiteId] = rounded((bySite[toSiteId] ?? 0) + movement.quantity);
    return { stock: { ...stock, quantityBySite: bySite }, cost: 0 };
  }
  const quantity = rounded(stock.quantity + change);
  const stockValue = valueAfter(stock, change, quantity, movement.unitCost);
  const averageCost = quantity === 0 ? stock.averageCost : Math.round(stockValue / quantity);
  const cost = stockValue - stock.stockValue;
  return { stock: { quantity, quantityBySite: bySite, stockValue, averageCost }, cost };
}

/** The last unit takes the whole rest of the value; what comes back to none takes the average there was. */
function valueAfter(stock: Stock, change: number, quantity: number, unitCost: number | null): number {
  if (quantity === 0) return 0;
  if (change > 0 && unitCost !== null) return stock.stockValue + Math.round(change * unitCost);
  if (stock.quantity === 0) return Math.round(quantity * (stock.averageCost ?? 0));
  return Math.round((stock.stockValue * quantity) / stock.quantity);
}

/** Three decimals, without the dust of binary fractions. */
function rounded(quantity: number): number {
  return Math.round(quantity * 1000) / 1000;
}
