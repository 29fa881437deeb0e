import type { Context } from '../../../platform/context/context.ts';
import { ProblemError } from '../../../platform/errors/errors.ts';
import { isTooBig } from '../../../platform/firestore/errors.ts';
import { createRehearsal, type Rehearsal } from '../../../platform/firestore/rehearsal.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { organisations } from '../../identity/organisation/schemas.ts';
import type { ImportDeps } from './deps.ts';
import { findPeople } from './find-people.ts';
import { advance, type Outcome, type Running, stillMine } from './progress.ts';
import { type ReadBatch, readBatches } from './read-batches.ts';
import type { Locale } from './read-row.ts';
import { takeInBatch } from './take-in-batch.ts';

/** How long a slice goes on. A dry run has one only: what it would have made is nowhere but in memory. */
const sliceMs = { import: 45_000, dryRun: 240_000 };
const mostRowsInBatch = 200;

/** What is the same for all batches of a slice. */
type Slice = {
  job: Running;
  locale: Locale;
  people: ReadonlyMap<string, string>;
  rehearsal: Rehearsal | undefined;
  until: number;
};

/**
 * Takes batches in until the file or the time is at its end; a file at fault ends the import. Batches that are too big
 * for a transaction are made smaller.
 */
export async function runSlice(deps: ImportDeps, context: Context, job: Running): Promise<Outcome> {
  const slice = await openSlice(deps, context, job);
  for (let rowsInBatch = mostRowsInBatch; ; rowsInBatch = Math.ceil(rowsInBatch / 4)) {
    try {
      return await takeInBatches(deps, context, slice, rowsInBatch);
    } catch (error) {
      if (error instanceof ProblemError && error.status < 500)
        return { status: 'failed', failure: error.message };
      if (!isTooBig(error) || rowsInBatch === 1) throw error;
    }
  }
}

async function openSlice({ store }: ImportDeps, context: Context, job: Running): Promise<Slice> {
  const { currency, timeZone } = await repository(store, context, organisations).get(context.organisationId);
  return {
    job,
    locale: { currency, timeZone, dates: job.dates },
    people: await findPeople(store, context, job),
    rehearsal: job.dryRun ? createRehearsal() : undefined,
    until: store.now().getTime() + sliceMs[job.dryRun ? 'dryRun' : 'import'],
  };
}

async function takeInBatches(
  { store, files }: ImportDeps,
  context: Context,
  slice: Slice,
  rowsInBatch: number,
): Promise<Outcome> {
  const { job, locale, until } = slice;
  const open = () => files.read(job.object);
  for await (const batch of readAhead(readBatches(open, job, { locale, rowsInBatch }))) {
    await takeIn(store, context, slice, batch);
    // Where a smaller batch would begin.
    job.rows = batch.to;
    if (store.now().getTime() > until) return job.dryRun ? tooLong(batch.to) : { more: true };
  }
  return { status: 'succeeded' };
}

/** Reads the next batch while one is taken in; they are taken in one after another all the same. */
async function* readAhead(batches: AsyncGenerator<ReadBatch>): AsyncGenerator<ReadBatch> {
  let next = batches.next();
  try {
    for (let batch = await next; !batch.done; batch = await next) {
      next = batches.next();
      // What fails is told when it is its turn.
      next.catch(() => {});
      yield batch.value;
    }
  } finally {
    await batches.return(undefined);
  }
}

async function takeIn(
  store: Store,
  context: Context,
  { job, people, rehearsal }: Slice,
  { rows, columns, errors, from, to, bytes }: ReadBatch,
): Promise<void> {
  await runChange(store, context, async change => {
    const now = await stillMine(change, job);
    // Committed before, by a transaction whose answer was lost.
    if (now.rows === to) return;
    const batch = { job: now, rows, columns, people };
    const result = await takeInBatch(rehearsal?.rehearse(change) ?? change, context, batch);
    const refused = result.refused + (to - from - rows.length);
    const sorted = [...errors, ...result.errors].sort((one, other) => one.line - other.line);
    advance(change, now, { to, bytes, result: { ...result, refused, errors: sorted } });
  });
  rehearsal?.keep();
}

function tooLong(rows: number): Outcome {
  const failure = `A dry run goes on for ${sliceMs.dryRun / 60_000} minutes at most; this one came to row ${rows}. Try a part of the file.`;
  return { status: 'failed', failure };
}
