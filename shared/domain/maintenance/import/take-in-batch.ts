import type { Context } from '../../../platform/context/context.ts';
import { changedFields } from '../../../platform/events/changed-fields.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import type { StoredItem } from '../../../platform/firestore/document.ts';
import type { Resource } from '../../../platform/resource/resource.ts';
import { assets } from '../asset/schemas.ts';
import { sites } from '../site/schemas.ts';
import { workOrderCounter } from '../work-order/numbers.ts';
import { importedResources } from './columns.ts';
import { findTargets, type NumberedRow } from './find-targets.ts';
import { importedHistory } from './imported-history.ts';
import { openDirectory, type Stubs } from './open-directory.ts';
import { type Directory, planRow } from './plan-row.ts';
import type { PlacedColumn } from './read-row.ts';
import type { Import, ImportError } from './schemas.ts';

/** What became of a batch of rows. */
export type BatchResult = Pick<Import, 'created' | 'updated' | 'unchanged' | 'refused' | 'createdMissing'> & {
  errors: ImportError[];
};

export type Batch = {
  job: Import;
  rows: readonly NumberedRow[];
  columns: readonly PlacedColumn[];
  people: ReadonlyMap<string, string>;
};

type Target = { line: number; id: string; existing: StoredItem | undefined; fields: Record<string, unknown> };

/** Takes a batch of rows in, within one change: reads first, then plans, then writes, or only counts in a dry run. */
export async function takeInBatch(change: Change, context: Context, batch: Batch): Promise<BatchResult> {
  const { job, rows, columns, people } = batch;
  const resource: Resource = importedResources[job.kind];
  const ids = await findTargets(change, resource, rows);
  const items = await change.getMany(resource, ids);
  const own = new Map(
    rows.map(({ row }, index) => [String(row.values.code ?? '').toLowerCase(), ids[index] ?? '']),
  );
  const { stubs, ...found } = await openDirectory(change, job, rows, columns, own);

  const { targets, errors } = planAll(change, context, batch, {
    ids,
    items,
    directory: { ...found, people },
  });
  const fresh = targets.filter(({ existing }) => !existing);
  const changed = targets.filter(
    ({ existing, fields }) => existing && changedFields(existing, { ...existing, ...fields }),
  );
  if (!job.dryRun) await write(change, job, { fresh, changed, stubs });
  return {
    created: fresh.length,
    updated: changed.length,
    unchanged: targets.length - fresh.length - changed.length,
    refused: rows.length - targets.length,
    createdMissing: stubs.site.size + stubs.asset.size,
    errors,
  };
}

type Found = { ids: readonly string[]; items: readonly (StoredItem | undefined)[]; directory: Directory };

function planAll(
  change: Change,
  context: Context,
  { job, rows, columns }: Batch,
  { ids, items, directory }: Found,
) {
  const resource: Resource = importedResources[job.kind];
  const errors: ImportError[] = [];
  const targets: Target[] = [];
  for (const [index, { row }] of rows.entries()) {
    const existing = items[index];
    const planned = planRow(job.kind, resource, { row, columns, existing, directory });
    if ('errors' in planned) errors.push(...planned.errors);
    else {
      const booked = { at: change.now, by: context.actor.name, jobId: job.id };
      const fields = { ...planned.fields, ...importedHistory(existing, planned.history, booked) };
      targets.push({ line: row.line, id: ids[index] ?? '', existing, fields });
    }
  }
  const orphaned = orphans(ids, items, targets);
  errors.push(
    ...orphaned.map(({ line }) => ({ line, column: 'parent', message: 'The row of its parent was refused' })),
  );
  return { targets: targets.filter(target => !orphaned.includes(target)), errors };
}

/** Rows whose parent stands in the same batch and was refused, and theirs. */
function orphans(ids: readonly string[], items: Found['items'], targets: readonly Target[]): Target[] {
  const planned = new Set(targets.map(({ id }) => id));
  const gone = new Set(ids.filter((id, index) => !items[index] && !planned.has(id)));
  const orphaned: Target[] = [];
  for (let count = -1; count !== orphaned.length; ) {
    count = orphaned.length;
    for (const target of targets) {
      if (orphaned.includes(target) || !gone.has(String(target.fields.parentId))) continue;
      gone.add(target.id);
      orphaned.push(target);
    }
  }
  return orphaned;
}

async function write(
  change: Change,
  { kind }: Import,
  { fresh, changed, stubs }: { fresh: Target[]; changed: Target[]; stubs: Stubs },
): Promise<void> {
  const resource: Resource = importedResources[kind];
  const numbered = kind === 'work-orders' && fresh.length > 0;
  const first = numbered ? await change.take(workOrderCounter, fresh.length) : 0;
  for (const [code, id] of stubs.site) change.create(sites, { id, code, name: code });
  for (const [code, id] of stubs.asset) change.create(assets, { id, code, name: code });
  for (const { existing, fields } of changed)
    if (existing) change.update(resource, existing, fields, 'imported');
  for (const [index, { id, fields }] of fresh.entries()) {
    change.create(resource, numbered ? { ...fields, id, number: first + index } : { ...fields, id });
  }
}
