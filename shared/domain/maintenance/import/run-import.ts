import type { Context } from '../../../platform/context/context.ts';
import { systemContext } from '../../../platform/context/context.ts';
import { ProblemError } from '../../../platform/errors/errors.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { organisations } from '../../identity/organisation/schemas.ts';
import type { ImportDeps } from './deps.ts';
import { findPeople } from './find-people.ts';
import { type ReadBatch, readBatches } from './read-batches.ts';
import { type Import, imports } from './schemas.ts';
import { takeInBatch } from './take-in-batch.ts';

const sliceMs = 45_000;
const mostErrors = 200;
/** Starts without getting any further after which an import is given up. */
const mostAttempts = 10;

/**
 * Carries an import out from where it is, for one slice of time; what is left goes on with the next event. Each batch is
 * one transaction that also notes how far the import is, so that after a crash, a second delivery or two at once every
 * row is taken in once.
 */
export async function runImport(deps: ImportDeps, organisationId: string, importId: string): Promise<void> {
  const system = systemContext(organisationId, 'import', importId);
  const job = await begin(deps, system, importId);
  if (!job) return;
  const context = { ...system, actor: job.requestedBy };
  try {
    const finished = await runSlice(deps, context, job);
    await runChange(deps.store, context, async change => {
      const now = await change.get(imports, importId);
      if (now.status !== 'running') return;
      const end = { status: 'succeeded', finishedAt: change.now, bytesRead: now.bytes } as const;
      change.update(
        imports,
        now,
        finished ? end : { attempts: 0, slices: now.slices + 1 },
        finished ? 'succeeded' : 'continued',
      );
    });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status >= 500) throw error;
    await fail(deps, context, importId, error.message);
  }
}

/** Another worker has taken rows that this one was about to take; it goes on, this one stops. */
class Overtaken extends Error {}

async function begin({ store }: ImportDeps, context: Context, importId: string): Promise<Import | undefined> {
  return runChange(store, context, async change => {
    const [job] = await change.getMany(imports, [importId]);
    if (!job || job.status === 'succeeded' || job.status === 'failed') return undefined;
    if (job.attempts >= mostAttempts) {
      const failure = `It failed ${mostAttempts} times at row ${job.rows + 1}. What came before is in. Quote ${importId} to support.`;
      change.update(imports, job, { status: 'failed', failure, finishedAt: change.now }, 'failed');
      return undefined;
    }
    const started = {
      status: 'running',
      startedAt: job.startedAt ?? change.now,
      attempts: job.attempts + 1,
    } as const;
    change.note(imports, job, started);
    return { ...job, ...started };
  });
}

/** @returns whether the file is at its end. */
async function runSlice(deps: ImportDeps, context: Context, job: Import): Promise<boolean> {
  const { currency, timeZone } = await repository(deps.store, context, organisations).get(
    context.organisationId,
  );
  const people = await findPeople(deps.store, context, job);
  const end = Date.now() + sliceMs;
  try {
    for await (const batch of readBatches(await deps.files.read(job.object), job, { currency, timeZone })) {
      await takeIn(deps, context, batch, people);
      if (Date.now() > end) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

async function takeIn(
  { store }: ImportDeps,
  context: Context,
  { job, rows, columns, errors, from, to, bytes }: ReadBatch,
  people: ReadonlyMap<string, string>,
): Promise<void> {
  await runChange(store, context, async change => {
    const now = await change.get(imports, job.id);
    if (now.rows !== from || now.status !== 'running') throw new Overtaken();
    const result = await takeInBatch(change, context, { job: now, rows, columns, people });
    const refusedRows = to - from - rows.length;
    change.note(imports, now, {
      rows: to,
      bytesRead: Math.min(bytes, now.bytes),
      attempts: 0,
      created: now.created + result.created,
      updated: now.updated + result.updated,
      unchanged: now.unchanged + result.unchanged,
      refused: now.refused + result.refused + refusedRows,
      createdMissing: now.createdMissing + result.createdMissing,
      errors: [
        ...now.errors,
        ...[...errors, ...result.errors].sort((one, other) => one.line - other.line),
      ].slice(0, mostErrors),
    });
  });
}

async function fail(
  { store }: ImportDeps,
  context: Context,
  importId: string,
  failure: string,
): Promise<void> {
  await runChange(store, context, async change => {
    const job = await change.get(imports, importId);
    if (job.status !== 'running') return;
    change.update(imports, job, { status: 'failed', failure, finishedAt: change.now }, 'failed');
  });
}
