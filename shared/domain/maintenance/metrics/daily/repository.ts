import type { Context } from '../../../../platform/context/context.ts';
import { withDeadline } from '../../../../platform/firestore/deadline.ts';
import { fromDocument } from '../../../../platform/firestore/document.ts';
import {
  type Guard,
  readGuard,
  type Write,
  writeGuarded,
} from '../../../../platform/firestore/guarded-batch.ts';
import { organisationRoot, type Store } from '../../../../platform/firestore/store.ts';
import { workOrders } from '../../work-order/schemas.ts';
import { nothing } from './contribution.ts';
import { levels } from './figures.ts';
import type { Known, Step } from './plan-step.ts';
import { Progress, StoredContribution } from './stored.ts';

export const collections = {
  days: 'dailyFigures',
  contributions: 'workOrderFigures',
  restatements: 'restatements',
} as const;

/** Progress as it was read or written last. */
export type Held = Progress & { guard: Guard };

type In = { store: Store; context: Context };

/** How far an organisation is. */
export async function readProgress({ store, context }: In): Promise<Held> {
  const guard = await readGuard(store, context, 'rollUps/daily');
  return { ...Progress.parse(guard.data ?? { cursor: null, through: null }), guard };
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
 * Writes a step and how far it leads, all or nothing.
 *
 * @param night the last day that is over, under which restatements are kept.
 * @throws Unavailable when another roll-up of the organisation went on.
 */
export async function writeStep(
  { store, context }: In,
  { guard }: Held,
  next: Progress,
  step: Step,
  night: string,
): Promise<Held> {
  return { ...next, guard: await writeGuarded(store, context, guard, next, writesOf(step, night)) };
}

/** A day has all levels, because a sum passes over documents that lack one. */
const noChange = Object.fromEntries(levels.map(level => [level, 0]));

function writesOf({ contributions, deltas, restated }: Step, night: string): Write[] {
  return [
    ...contributions.map(({ id, after }): Write => {
      const path = `${collections.contributions}/${id}`;
      return after === nothing ? { kind: 'delete', path } : { kind: 'set', path, data: after };
    }),
    ...deltas.map(({ date, scope, figures }): Write => {
      const path = `${collections.days}/${date}_${scope}`;
      return { kind: 'add', path, data: { date, scope }, figures: { ...noChange, ...figures } };
    }),
    ...restated.map(({ date, figures }): Write => {
      const path = `${collections.restatements}/${date}_${night}`;
      return { kind: 'add', path, data: { date, night }, figures: { ...figures } };
    }),
  ];
}
