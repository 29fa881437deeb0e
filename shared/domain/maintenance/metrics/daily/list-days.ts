import * as z from 'zod';
import type { Context } from '../../../../platform/context/context.ts';
import { find, sums } from '../../../../platform/firestore/query.ts';
import type { QuerySpec } from '../../../../platform/firestore/query-spec.ts';
import type { MaintenanceDeps } from '../../deps.ts';
import { dayAfter, daysBefore } from './day-in.ts';
import { add, type Figures, type Flow, flows, type Level, levels } from './figures.ts';
import { collections, readProgress } from './repository.ts';
import { StoredDay } from './stored.ts';

/** Figures of a day: what happened on it, and how things stood at its end. */
export const Day = z.object({
  date: z.iso.date(),
  ...numbers(flows, 'On that day'),
  ...numbers(levels, 'At the end of that day'),
});
export type Day = z.infer<typeof Day>;

/** Days from one to before another, of the organisation (`organisation`), or of a `site:`, `asset:` or `type:`. */
export type DaysRequest = { scope: string; from?: string | undefined; to?: string | undefined };

const usualDays = 30;
/** One answer has at most so many days. */
export const mostDays = 400;

/** Each day that is closed. Reads one document for each day on which anything happened, and three besides. */
export async function listDays(
  { store }: Pick<MaintenanceDeps, 'store'>,
  context: Context,
  { scope, ...request }: DaysRequest,
): Promise<Day[]> {
  const { through } = await readProgress({ store, context });
  if (through === null) return [];
  const to = request.to ?? dayAfter(through);
  const from = request.from ?? daysBefore(to, usualDays);
  const spec: QuerySpec = {
    collection: collections.days,
    conditions: [{ field: 'scope', operator: '==', value: scope }],
    sort: { field: 'date', direction: 'asc' },
  };
  const paths = levels.map(level => `figures.${level}` as const);
  const [documents, before] = await Promise.all([
    find(store, context, { ...spec, from, to }, mostDays),
    sums(store, context, { ...spec, to: from }, paths),
  ]);
  const changes = new Map(documents.map(one => StoredDay.parse(one)).map(one => [one.date, one.figures]));
  const standing: Figures = {};
  for (const level of levels) add(standing, { [level]: before.get(`figures.${level}`) ?? 0 });
  const days: Day[] = [];
  for (let date = from; date < to && date <= through && days.length < mostDays; date = dayAfter(date)) {
    const figures = changes.get(date) ?? {};
    for (const level of levels) add(standing, { [level]: figures[level] ?? 0 });
    days.push({ date, ...named(flows, figures), ...named(levels, standing) });
  }
  return days;
}

/** The figures of these names; those that are missing are 0. */
function named<Name extends Flow | Level>(names: readonly Name[], figures: Figures): Record<Name, number> {
  // Object.fromEntries forgets the names.
  return Object.fromEntries(names.map(name => [name, figures[name] ?? 0])) as Record<Name, number>;
}

function numbers<Name extends string>(names: readonly Name[], description: string): Record<Name, z.ZodInt> {
  // Object.fromEntries forgets the names.
  return Object.fromEntries(names.map(name => [name, z.int().meta({ description })])) as Record<
    Name,
    z.ZodInt
  >;
}
