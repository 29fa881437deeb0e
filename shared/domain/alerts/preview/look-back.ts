import type { Context } from '../../../platform/context/context.ts';
import { findEvents } from '../../../platform/events/event-log.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { readPermission } from '../../identity/permission/authorise-subject.ts';
import { findPoints } from '../metric/repository.ts';
import { eventSignal } from '../rule/event-signal.ts';
import type { KeyedSignal, NamedRule } from '../rule/keyed-signal.ts';
import { metricSignal } from '../rule/metric-signal.ts';
import type { EventWhen, MetricWhen, When } from '../when/schemas.ts';

/** A time in the past, from inclusive, to exclusive: RFC 3339 instants in UTC. */
export type Span = { from: string; to: string };

/** A span, and how many events or points of it are looked at. */
export type Search = { span: Span; most: number };

/** What a rule would have said in a span, which is shorter than asked when there was too much to look at. */
export type Past = Span & { looked: number; isCut: boolean; signals: KeyedSignal[] };

/** What a rule would have said of events or points that were, as far as the caller may read them. */
export function lookBack(
  store: Store,
  context: Context,
  { when, ...rule }: NamedRule & { when: When },
  search: Search,
): Promise<Past> {
  return when.kind === 'event'
    ? amongEvents(store, context, { ...rule, when }, search)
    : amongPoints(store, context, { ...rule, when }, search);
}

async function amongEvents(
  store: Store,
  context: Context,
  { when, ...rule }: NamedRule & { when: EventWhen },
  search: Search,
): Promise<Past> {
  const types = [when, ...when.resolvedBy].flatMap(pattern => pattern.types);
  const found = await findEvents(store, context, { types, ...search.span }, search.most + 1);
  const { kept, ...past } = cut(found, search, ({ recordedAt }) => recordedAt);
  const readable = kept.filter(({ subject }) => context.permissions.has(readPermission(subject)));
  return { ...past, signals: readable.flatMap(event => eventSignal(rule, when, event) ?? []) };
}

async function amongPoints(
  store: Store,
  context: Context,
  { when, ...rule }: NamedRule & { when: MetricWhen },
  search: Search,
): Promise<Past> {
  const found = await findPoints(store, context, { metric: when.metric, ...search.span }, search.most + 1);
  const { kept, ...past } = cut(found, search, ({ at }) => at);
  return { ...past, signals: kept.flatMap(point => metricSignal(rule, when, point) ?? []) };
}

/** The newest of what was found, newest first, and the span that it covers. */
function cut<T>(found: readonly T[], { span: { from, to }, most }: Search, timeOf: (one: T) => string) {
  const isCut = found.length > most;
  const kept = found.slice(0, most);
  const oldest = kept.at(-1);
  return { kept, looked: kept.length, isCut, from: isCut && oldest ? timeOf(oldest) : from, to };
}
