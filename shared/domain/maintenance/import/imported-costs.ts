import { totals } from '../work-order/costs.ts';
import type { CostEntry, LabourEntry } from '../work-order/schemas.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Who books what an order cost elsewhere, and when it was spent. */
export type Booking = { at: string; by: string; jobId: string };

/** Category of the cost entry that an imported total becomes. */
const importedCategory = 'imported';

/**
 * What an order cost where it was worked on, as fields of ours: its total becomes a cost entry, and a total that differs
 * from the one known one more entry for the difference.
 */
export function importedCosts(existing: Fields | undefined, totalCost: unknown, booking: Booking): Fields {
  if (typeof totalCost !== 'number') return {};
  // An item of the work orders' own schema.
  const labour = (existing?.labour ?? []) as LabourEntry[];
  const costs = (existing?.costs ?? []) as CostEntry[];
  const amount = totalCost - totals(labour, costs).totalCost;
  if (amount === 0) return {};
  const { at, by, jobId } = booking;
  const id = `${jobId}-${costs.length}`;
  const entries = [
    ...costs,
    { id, at, by, amount, category: importedCategory, note: null, movementId: null },
  ];
  return { costs: entries, ...totals(labour, entries) };
}
