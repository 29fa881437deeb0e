import type { DocumentReference, Timestamp, WriteBatch } from '@google-cloud/firestore';
import type { Context } from '../../../../platform/context/context.ts';
import { Unavailable } from '../../../../platform/errors/errors.ts';
import { withDeadline } from '../../../../platform/firestore/deadline.ts';
import { fromDocument } from '../../../../platform/firestore/document.ts';
import { organisationRoot, type Store } from '../../../../platform/firestore/store.ts';
import { workOrders } from '../../work-order/schemas.ts';
import { nothing } from './contribution.ts';
import type { Delta } from './difference.ts';
import { type Figures, levels } from './figures.ts';
import type { Known, Step } from './plan-step.ts';
import { Progress, StoredContribution } from './schemas.ts';

export const collections = {
  days: 'dailyFigures',
  contributions: 'workOrderFigures',
  restatements: 'restatements',
} as const;

/** Progress as it was read or written last. */
export type Held = Progress & { updateTime: Timestamp | undefined };

type In = { store: Store; context: Context };

/** How far an organisation is. */
export async function readProgress({ store, context }: In): Promise<Held> {
  const snapshot = await withDeadline((await progressAt({ store, context })).get(), 'reading');
  context.usage.reads += 1;
  const progress = Progress.parse(snapshot.data() ?? { cursor: null, through: null });
  return { ...progress, updateTime: snapshot.updateTime };
}

/** Orders as they are, and what was counted of each. */
export async function readKnown({ store, context }: In, ids: readonly string[]): Promise<Known[]> {
  if (ids.length === 0) return [];
  const firestore = await store.firestore();
  const root = organisationRoot(firestore, context.organisationId);
  const references = [workOrders.collection, collections.contributions].flatMap(collection =>
    ids.map(id => root.collection(collection).doc(id)),
  );
  const found = await withDeadline(firestore.getAll(...references), 'reading');
  context.usage.reads += references.length;
  return ids.map((id, index) => {
    const [order, before] = [found[index]?.data(), found[ids.length + index]?.data()];
    return {
      id,
      order: order && fromDocument(workOrders, order),
      before: before ? StoredContribution.parse(before) : nothing,
    };
  });
}

/**
 * Writes a step and how far it leads, all or nothing. No transaction, for that would lock the orders while people work at
 * them; that nobody else went on meanwhile shows in the progress.
 *
 * @param night the last day that is over, under which restatements are kept.
 * @throws Unavailable when another roll-up of the organisation went on.
 */
export async function writeStep(
  { store, context }: In,
  held: Held,
  next: Progress,
  { contributions, deltas, restated }: Step,
  night: string,
): Promise<Held> {
  const { FieldValue } = await import('../../../../platform/firestore/firestore-client.ts');
  const firestore = await store.firestore();
  const root = organisationRoot(firestore, context.organisationId);
  const batch = firestore.batch();
  const increments = (figures: Figures) =>
    Object.fromEntries(Object.entries(figures).map(([name, by]) => [name, FieldValue.increment(by)]));

  writeProgress(batch, await progressAt({ store, context }), held, next);
  for (const { id, after } of contributions) {
    const reference = root.collection(collections.contributions).doc(id);
    if (after === nothing) batch.delete(reference);
    else batch.set(reference, after);
  }
  for (const { date, scope, figures } of deltas) {
    const reference = root.collection(collections.days).doc(`${date}_${scope}`);
    batch.set(reference, { date, scope, figures: increments({ ...noChange, ...figures }) }, { merge: true });
  }
  for (const { date, figures } of restated) {
    const reference = root.collection(collections.restatements).doc(`${date}_${night}`);
    batch.set(reference, { date, night, figures: increments(figures) }, { merge: true });
  }
  const [written] = await withDeadline(batch.commit().catch(overtaken), 'changing');
  context.usage.writes += 1 + contributions.length + deltas.length + restated.length;
  return { ...next, updateTime: written?.writeTime };
}

/** A day has all levels, because a sum passes over documents that lack one. */
const noChange: Delta['figures'] = Object.fromEntries(levels.map(level => [level, 0]));

function writeProgress(
  batch: WriteBatch,
  reference: DocumentReference,
  { updateTime }: Held,
  next: Progress,
): void {
  if (updateTime) batch.update(reference, next, { lastUpdateTime: updateTime });
  else batch.create(reference, next);
}

async function progressAt({ store, context }: In): Promise<DocumentReference> {
  const root = organisationRoot(await store.firestore(), context.organisationId);
  return root.collection('rollUps').doc('daily');
}

const grpc = { alreadyExists: 6, failedPrecondition: 9, aborted: 10 } as const;

function overtaken(error: unknown): never {
  if (error instanceof Error && 'code' in error && Object.values(grpc).some(code => code === error.code))
    throw new Unavailable('Another roll-up of this organisation went on. Try again.', { cause: error });
  throw error;
}
