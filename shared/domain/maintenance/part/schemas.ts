import * as z from 'zod';
import { instant, line, money, optional, reference, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';

/** A quantity in the part's unit, with at most three decimals. */
export const quantity = z
  .number()
  .min(-1_000_000_000)
  .max(1_000_000_000)
  .multipleOf(0.001)
  .meta({ description: "In the part's unit, at most three decimals" });

/** A spare part or consumable, with what its ledger adds up to. */
export const parts = defineResource({
  noun: 'part',
  path: 'parts',
  collection: 'parts',
  fields: {
    name: line(120),
    code: line(60).meta({ description: 'Part number, unique in the organisation' }),
    description: optional(text(4000)),
    unit: line(20).default('each'),
    minimumQuantity: optional(quantity.nonnegative()),
    manufacturer: optional(line(120)),
  },
  derived: {
    quantity: quantity.default(0).meta({ description: 'On hand over all sites' }),
    quantityBySite: z.record(reference, quantity).default({}),
    stockValue: money
      .default(0)
      .meta({ description: 'Value of all stock at moving average cost, minor units' }),
    averageCost: optional(money).meta({
      description: 'stockValue ÷ quantity, rounded; without stock the last one, null before the first',
    }),
  },
  sorts: ['name', 'code', 'quantity'],
  search: ['name', 'code', 'manufacturer'],
  unique: ['code'],
});
export type Part = ItemOf<typeof parts>;

export const MovementType = z.enum(['receipt', 'issue', 'return', 'adjust', 'transfer']);

/** One line of the append-only stock ledger. */
export const stockMovements = defineResource({
  noun: 'stock-movement',
  path: 'stock-movements',
  collection: 'stockMovements',
  fields: {
    partId: reference,
    type: MovementType,
    quantity: quantity.meta({
      description: 'More than 0; for an adjustment the difference, which may be negative',
    }),
    siteId: reference.meta({ description: 'Where the stock is; for a transfer where it leaves' }),
    toSiteId: optional(reference).meta({ description: 'Where a transfer arrives' }),
    unitCost: optional(money.nonnegative()).meta({
      description: 'Of a receipt, a return or an upward adjustment; minor units',
    }),
    workOrderId: optional(reference),
    note: optional(text(500)),
  },
  derived: {
    cost: money.meta({ description: 'Change of the stock value by this movement, minor units' }),
    occurredAt: instant,
    balance: quantity.meta({ description: 'On hand over all sites after this movement' }),
  },
  filters: ['partId', 'type', 'siteId', 'workOrderId'],
  references: { partId: 'parts', siteId: 'sites', toSiteId: 'sites', workOrderId: 'workOrders' },
  operations: ['list'],
});
export type StockMovement = ItemOf<typeof stockMovements>;

/** The body of `POST /api/parts/{id}/movements`. */
export const MovementCreate = stockMovements.create
  .omit({ partId: true })
  .superRefine(({ type, quantity: amount, toSiteId, siteId, unitCost }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (type !== 'adjust' && amount <= 0) refuse('quantity', 'must be more than 0');
    if (type === 'adjust' && amount === 0) refuse('quantity', 'must not be 0');
    if (type === 'transfer' && !toSiteId) refuse('toSiteId', 'a transfer needs the site where it arrives');
    if (type === 'transfer' && toSiteId === siteId) refuse('toSiteId', 'must be another site');
    if (type !== 'transfer' && toSiteId) refuse('toSiteId', 'only a transfer has one');
    if (type === 'receipt' && unitCost === null) refuse('unitCost', 'a receipt needs what one unit cost');
    if (unitCost !== null && (amount < 0 || type === 'issue' || type === 'transfer'))
      refuse('unitCost', 'only what comes in has one');
  });
export type MovementCreate = z.infer<typeof MovementCreate>;
