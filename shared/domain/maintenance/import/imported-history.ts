import { totals } from '../work-order/costs.ts';
import type { CostEntry, LabourEntry } from '../work-order/schemas.ts';

type Fields = Record<string, unknown>;

/** Category of the cost entry that an imported total becomes. */
const importedCategory = 'imported';

/**
 * What an order brings from where it was worked on, as fields of ours: its total becomes a cost entry, and a total that
 * differs from the one known one more entry for the difference.
 */
export function importedHistory(
  existing: Fields | undefined,
  { totalCost, ...history }: Fields,
  { at, by, jobId }: { at: string; by: string; jobId: string },
): Fields {
  const fields = Object.fromEntries(Object.entries(history).filter(([, value]) => value !== undefined));
  if (typeof totalCost !== 'number') return fields;
  // An item of the work orders' own schema.
  const labour = (existing?.labour ?? []) as LabourEntry[];
  const costs = (existing?.costs ?? []) as CostEntry[];
  const difference = totalCost - totals(labour, costs).totalCost;
  if (difference === 0) return fields;
  const id = `${jobId}-${costs.length}`;
  const entry = { id, at, by, amount: difference, category: importedCategory, note: null, movementId: null };
  const entries = [...costs, entry];
  return { ...fields, costs: entries, ...totals(labour, entries) };
}
