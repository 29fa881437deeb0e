import type { Context } from '../../../platform/context/context.ts';
import { changedFields } from '../../../platform/events/changed-fields.ts';
import type { ItemChange } from '../../../platform/firestore/rehearsal.ts';
import type { Resource } from '../../../platform/resource/resource.ts';
import { assets } from '../asset/schemas.ts';
import { sites } from '../site/schemas.ts';
import { workOrderCounter } from '../work-order/numbers.ts';
import { importedResources } from './columns.ts';
import { findReferences, type Stub } from './find-references.ts';
import { findTargets, type IdentifiedRow } from './find-targets.ts';
import { type Accepted, planBatch } from './plan-batch.ts';
import type { PlacedColumn } from './read-row.ts';
import type { Import, ImportError } from './schemas.ts';

/** What became of a batch of rows. */
export type BatchResult = Pick<Import, 'created' | 'updated' | 'unchanged' | 'refused' | 'createdMissing'> & {
  errors: ImportError[];
};

export type Batch = {
  job: Import;
  rows: readonly IdentifiedRow[];
  columns: readonly PlacedColumn[];
  people: ReadonlyMap<string, string>;
};

/** Takes a batch of rows in, within one change: reads first, then plans, then writes. */
export async function takeInBatch(
  change: ItemChange,
  { actor }: Pick<Context, 'actor'>,
  { job, rows, columns, people }: Batch,
): Promise<BatchResult> {
  const resource: Resource = importedResources[job.kind];
  const [targets, { stubs, ...references }] = await Promise.all([
    findTargets(change, resource, rows),
    findReferences(change, job, rows, columns),
  ]);
  const booking = { at: change.now, by: actor.name, jobId: job.id };
  const plan = { resource, columns, directory: { ...references, people }, booking };
  const { accepted, errors } = await planBatch(change, plan, rows, targets);

  const fresh = accepted.filter(({ existing }) => !existing);
  const changed = accepted.filter(({ existing, item }) => existing && changedFields(existing, item));
  const missing = stubs.filter(({ id }) => accepted.some(({ item }) => refersTo(item, id)));
  await write(change, resource, { missing, changed, fresh });
  return {
    created: fresh.length,
    updated: changed.length,
    unchanged: accepted.length - fresh.length - changed.length,
    refused: rows.length - accepted.length,
    createdMissing: missing.length,
    errors,
  };
}

function refersTo({ siteId, assetId, parentId }: Record<string, unknown>, id: string): boolean {
  return siteId === id || assetId === id || parentId === id;
}

type Writes = { missing: readonly Stub[]; changed: readonly Accepted[]; fresh: readonly Accepted[] };

async function write(
  change: ItemChange,
  resource: Resource,
  { missing, changed, fresh }: Writes,
): Promise<void> {
  const numbered = resource.path === 'work-orders' && fresh.length > 0;
  const first = numbered ? await change.take(workOrderCounter, fresh.length) : 0;
  for (const { type, id, code } of missing)
    change.create(type === 'site' ? sites : assets, { id, code, name: code });
  for (const { existing, item } of changed) if (existing) change.update(resource, existing, item, 'imported');
  for (const [index, { item }] of fresh.entries())
    change.create(resource, numbered ? { ...item, number: first + index } : item);
}
