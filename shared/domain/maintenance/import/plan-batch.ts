import type { StoredItem } from '../../../platform/firestore/document.ts';
import type { ItemChange } from '../../../platform/firestore/rehearsal.ts';
import { assets } from '../asset/schemas.ts';
import { checkParents, type Placed } from './check-parents.ts';
import type { IdentifiedRow, NoTarget } from './find-targets.ts';
import { headerOf, type Plan, planRow, type RowTarget } from './plan-row.ts';
import type { ImportError } from './schemas.ts';

/** A row that goes in: its item as it is, if it is there, and as it is to be. */
export type Accepted = { line: number; existing: StoredItem | undefined; item: StoredItem };

export type PlannedBatch = { accepted: Accepted[]; errors: ImportError[] };

/** Plans the rows of a batch, and refuses what would bring the tree of assets out of order. */
export async function planBatch(
  change: ItemChange,
  plan: Plan,
  rows: readonly IdentifiedRow[],
  targets: readonly (RowTarget | NoTarget)[],
): Promise<PlannedBatch> {
  const planned = planRows(plan, rows, targets);
  if (plan.resource !== assets) return planned;
  const readParents = async (ids: readonly string[]) =>
    (await change.getMany(assets, ids)).map(asset => asset?.parentId ?? null);
  const faults = await checkParents(readParents, planned.accepted.map(placed));
  const misplaced = planned.accepted.flatMap(({ line, item }) => {
    const message = faults.get(item.id);
    return message ? [{ line, column: headerOf(plan.columns, 'parentId'), message }] : [];
  });
  const accepted = planned.accepted.filter(({ item }) => !faults.has(item.id));
  return { accepted, errors: [...planned.errors, ...misplaced] };
}

function planRows(
  plan: Plan,
  rows: readonly IdentifiedRow[],
  targets: readonly (RowTarget | NoTarget)[],
): PlannedBatch {
  const accepted: Accepted[] = [];
  const errors: ImportError[] = [];
  for (const [index, target] of targets.entries()) {
    const row = rows[index]?.row;
    if (!row) continue;
    const { line } = row;
    if ('message' in target) {
      errors.push({ line, column: headerOf(plan.columns, target.column), message: target.message });
      continue;
    }
    const planned = planRow(plan, row, target);
    if ('errors' in planned) errors.push(...planned.errors);
    else accepted.push({ line, existing: target.existing, item: planned.item });
  }
  return { accepted, errors };
}

function placed({ existing, item }: Accepted): Placed {
  const parent = ({ parentId }: StoredItem) => (typeof parentId === 'string' ? parentId : null);
  return { id: item.id, before: existing ? parent(existing) : null, after: parent(item) };
}
