import { randomUUID } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import { Unavailable } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type Import, imports } from './schemas.ts';
import type { BatchResult } from './take-in-batch.ts';

/** Starts that get no further after which an import is given up; below the deliveries that a message has. */
const mostAttempts = 6;
/** How long a worker may be silent before another takes its place; it says something with each batch. */
const silenceMs = 10_000;
const mostErrors = 200;

const nothingYet = {
  rows: 0,
  bytesRead: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  createdMissing: 0,
  errors: [],
};

/** An import that this worker, and no other, carries out. */
export type Running = Import & { worker: string };

/**
 * Takes an import on. A dry run, which leaves nothing behind, begins anew each time.
 *
 * @returns undefined when there is nothing to do.
 * @throws Unavailable while another worker is at it.
 */
export function begin(store: Store, context: Context, importId: string): Promise<Running | undefined> {
  return runChange(store, context, async change => {
    const [job] = await change.getMany(imports, [importId]);
    if (!job || isOver(job)) return undefined;
    if (job.worker && Date.parse(change.now) - Date.parse(job.updatedAt) < silenceMs)
      throw new Unavailable(`Another worker is at import ${importId}.`);
    if (job.attempts >= mostAttempts) {
      const failure = `It failed ${mostAttempts} times at row ${job.rows + 1}. What came before is in. Quote ${importId} to support.`;
      end(change, job, { status: 'failed', failure });
      return undefined;
    }
    const started = {
      ...(job.dryRun ? nothingYet : {}),
      status: 'running',
      startedAt: job.startedAt ?? change.now,
      attempts: job.attempts + 1,
      worker: randomUUID(),
    } as const;
    change.note(imports, job, started);
    return { ...job, ...started };
  });
}

/** The import as it is, still this worker's. @throws Unavailable when another has taken its place. */
export async function stillMine(change: Change, { id, worker }: Running): Promise<Running> {
  const now = await change.get(imports, id);
  if (now.worker !== worker || isOver(now))
    throw new Unavailable(`Another worker has taken import ${id} over.`);
  return { ...now, worker };
}

/** Notes that rows up to `to` are dealt with, in the change that takes them in. */
export function advance(
  change: Change,
  now: Running,
  { to, bytes, result: { errors, ...counts } }: { to: number; bytes: number; result: BatchResult },
): void {
  change.note(imports, now, {
    rows: to,
    bytesRead: Math.min(bytes, now.bytes),
    attempts: now.dryRun ? now.attempts : 0,
    created: now.created + counts.created,
    updated: now.updated + counts.updated,
    unchanged: now.unchanged + counts.unchanged,
    refused: now.refused + counts.refused,
    createdMissing: now.createdMissing + counts.createdMissing,
    errors: [...now.errors, ...errors].slice(0, mostErrors).sort((one, other) => one.line - other.line),
  });
}

/** Ends an import, or this slice of it. */
export async function finish(store: Store, context: Context, job: Running, outcome: Outcome): Promise<void> {
  await runChange(store, context, async change => {
    const now = await stillMine(change, job);
    if ('status' in outcome) end(change, now, outcome);
    else change.update(imports, now, { attempts: 0, worker: null, slices: now.slices + 1 }, 'continued');
  });
}

/** How a slice ended: with the import, or with more to do. */
export type Outcome = { status: 'succeeded' } | { status: 'failed'; failure: string } | { more: true };

/** Lets another worker take the import on at once. */
export async function release(store: Store, context: Context, job: Running): Promise<void> {
  await runChange(store, context, async change => {
    change.note(imports, await stillMine(change, job), { worker: null });
  });
}

function isOver({ status }: Import): boolean {
  return status === 'succeeded' || status === 'failed';
}

function end(change: Change, job: Import, outcome: Exclude<Outcome, { more: true }>): void {
  const bytesRead = outcome.status === 'succeeded' ? job.bytes : job.bytesRead;
  change.update(
    imports,
    job,
    { ...outcome, bytesRead, worker: null, finishedAt: change.now },
    outcome.status,
  );
}
