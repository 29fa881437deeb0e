import type * as z from 'zod';
import type { Context } from '../../../../platform/context/context.ts';
import { withDeadline } from '../../../../platform/firestore/deadline.ts';
import { fromDocument } from '../../../../platform/firestore/document.ts';
import {
  type Guard,
  readGuard,
  type Write,
  writeGuarded,
} from '../../../../platform/firestore/guarded-batch.ts';
import { find } from '../../../../platform/firestore/query.ts';
import type { QuerySpec } from '../../../../platform/firestore/query-spec.ts';
import { organisationRoot, type Store } from '../../../../platform/firestore/store.ts';
import type { Resource } from '../../../../platform/resource/resource.ts';
import { type Asset, assets } from '../../asset/schemas.ts';
import { downtimes } from '../../downtime/schemas.ts';
import type { Delta } from './difference.ts';
import { levels } from './figures.ts';
import { monthStateKey } from './plan-months.ts';
import { type Known, type NewState, stateKey } from './plan-step.ts';
import type { AssetMonth } from './standstill.ts';
import { MonthState, Progress } from './stored.ts';

export const collections = {
  days: 'dailyFigures',
  contributions: 'contributions',
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

/** Items as they are, and what was known of each. */
export async function readKnown<R extends Resource, State>(
  at: In,
  resource: R,
  schema: z.ZodType<State>,
  ids: readonly string[],
): Promise<Known<R['item']['_output'], State>[]> {
  const paths = [
    ...ids.map(id => `${resource.collection}/${id}`),
    ...ids.map(id => `${collections.contributions}/${stateKey(resource, id)}`),
  ];
  const found = await readAll(at, paths);
  return ids.map((id, index) => {
    const [item, before] = [found[index], found[ids.length + index]];
    return { id, item: item && fromDocument(resource, item), before: before && schema.parse(before) };
  });
}

/** Assets by their ids; those that are gone are missing. */
export async function readAssets(at: In, ids: readonly string[]): Promise<Map<string, Asset>> {
  const found = await readAll(
    at,
    ids.map(id => `${assets.collection}/${id}`),
  );
  const there = found.flatMap(document => (document ? [fromDocument(assets, document)] : []));
  return new Map(there.map(asset => [asset.id, asset]));
}

/** What is known of months of assets. */
export async function readMonths(at: In, months: readonly AssetMonth[]): Promise<MonthState[]> {
  const found = await readAll(
    at,
    months.map(month => `${collections.contributions}/${monthStateKey(month)}`),
  );
  return months.map((month, index) =>
    found[index] ? MonthState.parse(found[index]) : { ...month, scopes: [], days: {}, stops: {} },
  );
}

/** The months in which an asset is known to have stood still. */
export function monthsQuery(assetId: string): QuerySpec {
  const conditions = [{ field: 'assetId', operator: '==', value: assetId }] as const;
  return { collection: collections.contributions, conditions, sort: { field: 'month', direction: 'asc' } };
}

/** Every month in which an asset stood still: up to a hundred years of them. */
export async function readMonthsOf({ store, context }: In, assetId: string): Promise<MonthState[]> {
  return (await find(store, context, monthsQuery(assetId), 1200)).map(one => MonthState.parse(one));
}

/** Downtimes that have not ended, which add to each day that is over; no more than this at once. */
export const ongoingQuery: QuerySpec = {
  collection: downtimes.collection,
  conditions: [{ field: 'endedAt', operator: '==', value: null }],
  sort: { field: 'startedAt', direction: 'asc' },
};
const mostOngoing = 10_000;

/** The ids of downtimes that last. Costs one read for each. */
export async function ongoingIds({ store, context }: In): Promise<string[]> {
  return (await find(store, context, ongoingQuery, mostOngoing)).map(({ id }) => String(id));
}

async function readAll({ store, context }: In, paths: readonly string[]) {
  if (paths.length === 0) return [];
  const firestore = await store.firestore();
  const root = organisationRoot(firestore, context.organisationId);
  const found = await withDeadline(
    firestore.getAll(...paths.map(path => firestore.doc(`${root.path}/${path}`))),
    'reading',
  );
  context.usage.reads += paths.length;
  return found.map(snapshot => snapshot.data());
}

/** What is to be written: what is known from now on, and what that adds to days; those restated were closed before. */
export type Writing = { states: readonly NewState[]; deltas: readonly Delta[]; restated: readonly Delta[] };

/** When a roll-up restates days, and the last day that is over then. */
export type Night = { at: string; date: string };

/**
 * Writes a step and how far it leads, all or nothing.
 *
 * @throws Unavailable when another roll-up of the organisation went on.
 */
export async function writeStep(
  { store, context }: In,
  { guard }: Held,
  next: Progress,
  writing: Writing,
  night: Night,
): Promise<Held> {
  return { ...next, guard: await writeGuarded(store, context, guard, next, writesOf(writing, night)) };
}

/** A day has all levels, because a sum passes over documents that lack one. */
const noChange = Object.fromEntries(levels.map(level => [level, 0]));

function writesOf({ states, deltas, restated }: Writing, night: Night): Write[] {
  return [
    ...states.map(({ key, state }): Write => {
      const path = `${collections.contributions}/${key}`;
      return state ? { kind: 'set', path, data: state } : { kind: 'delete', path };
    }),
    ...deltas.map(({ date, scope, figures }): Write => {
      const path = `${collections.days}/${date}_${scope}`;
      return { kind: 'add', path, data: { date, scope }, figures: { ...noChange, ...figures } };
    }),
    ...restated.map(({ date, figures }): Write => {
      const path = `${collections.restatements}/${date}_${night.date}`;
      const data = { id: `${date}_${night.date}`, date, night: night.date, restatedAt: night.at };
      return { kind: 'add', path, data, figures: { ...figures } };
    }),
  ];
}
