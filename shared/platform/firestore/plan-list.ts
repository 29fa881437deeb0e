import type { DocumentData } from '@google-cloud/firestore';
import { BadRequest } from '../errors/errors.ts';
import type { Resource } from '../resource/resource.ts';
import { searchField } from './document.ts';
import { isList } from './indexes.ts';
import { isWithin, type Period, wordsOf } from './moments.ts';
import type { Condition, QuerySpec } from './query-spec.ts';
import { words } from './search-words.ts';

/** What narrows a list, and its order. */
export type Narrowing = {
  /** A sortable field, with `-` before it for the greatest first. */
  sort?: string | undefined;
  search?: string | undefined;
  /** Values that a field may have. */
  filters?: Readonly<Record<string, readonly unknown[]>>;
  /** Periods in which moments of each name must be. */
  moments?: Readonly<Record<string, Period>> | undefined;
  /** Instants within spans of each name. The list is then in the order of their ends, the last first. */
  spans?: Readonly<Record<string, string>> | undefined;
  from?: unknown;
  to?: unknown;
};

/** The query behind a list, and what it cannot ask for: each document it finds must pass these tests. */
export type Plan = { spec: QuerySpec; tests: readonly ((document: DocumentData) => boolean)[] };

/** Firestore's limit on the alternatives of one query. */
const mostAlternatives = 30;

/** Plans a list: Firestore asks for one list field at a time, and for one filter beside a span. */
export function planList(resource: Resource, narrowing: Narrowing): Plan {
  const { sort = '-createdAt', filters = {}, moments = {} } = narrowing;
  const plain = Object.entries(filters).map(([field, values]) => condition(resource, field, values));
  const within = Object.entries(moments).map(([name, period]) =>
    inWords(wordsOf(name, period, mostAlternatives)),
  );
  const all = [...within, ...plain, ...searched(narrowing.search)];
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const field = sort.replace(/^-/, '');
  const { asked, rest, ...order } = spanPlan(resource, narrowing, all) ?? {
    ...oneList(all),
    sort: { field, direction } as const,
    from: narrowing.from,
    to: narrowing.to,
  };
  requireFewAlternatives(asked);
  const { collection } = resource;
  return {
    spec: { collection, conditions: asked, ...order },
    tests: [
      ...rest.map(one => (document: DocumentData) => meets(document, one)),
      ...Object.entries(moments).map(
        ([name, period]) =>
          (document: DocumentData) =>
            isWithin(document, resource.moments?.[name] ?? [], period),
      ),
    ],
  };
}

type Split = { asked: Condition[]; rest: Condition[] };

/** Moments tell most, then filters, then the longest word. Moments have all the alternatives for themselves. */
function oneList(conditions: readonly Condition[]): Split {
  const list = conditions.find(isOfList);
  const others = list?.field === searchField && Array.isArray(list.value) ? ['=='] : ['==', 'in'];
  const asked = conditions.filter(one => one === list || others.includes(one.operator));
  return { asked, rest: conditions.filter(one => !asked.includes(one)) };
}

/** The last to end first, so that what ended long ago is not even looked at. */
function spanPlan(resource: Resource, { spans = {}, from, to }: Narrowing, all: readonly Condition[]) {
  const [asked, ...others] = Object.entries(spans);
  const span = asked && resource.spans?.[asked[0]];
  if (!span) return undefined;
  if (others.length > 0 || from !== undefined || to !== undefined)
    throw new BadRequest(`${asked[0]}At goes without from, to and another such instant.`);
  const { since, until, by } = span;
  const [, at] = asked;
  const filter = all.find(({ field, operator }) => operator === '==' && by.includes(field));
  return {
    asked: filter ? [filter] : [],
    rest: all.filter(one => one !== filter),
    sort: { field: until, direction: 'desc' },
    from: at,
    also: { field: since, is: '<', value: at },
  } as const;
}

function condition(resource: Resource, field: string, values: readonly unknown[]): Condition {
  const list = isList(resource, field);
  if (values.length > 1) return { field, operator: list ? 'array-contains-any' : 'in', value: values };
  return { field, operator: list ? 'array-contains' : '==', value: values[0] };
}

function inWords(value: readonly string[]): Condition {
  return { field: searchField, operator: 'array-contains-any', value };
}

function searched(search: string | undefined): Condition[] {
  const found = [...new Set(words(search ?? ''))].sort((one, other) => other.length - one.length);
  return found.map(value => ({ field: searchField, operator: 'array-contains', value }));
}

function isOfList({ operator }: Condition): boolean {
  return operator.startsWith('array');
}

function requireFewAlternatives(asked: readonly Condition[]): void {
  const product = asked.reduce((sofar, { value }) => sofar * (Array.isArray(value) ? value.length : 1), 1);
  if (product <= mostAlternatives) return;
  throw new BadRequest(
    `The filters make more than ${mostAlternatives} combinations. Choose fewer values, or a shorter time.`,
  );
}

/** Whether a document meets a condition that was not asked for. */
function meets(document: DocumentData, { field, value }: Condition): boolean {
  const [has, wanted] = [[document[field]].flat(), [value].flat()];
  return has.some(one => wanted.includes(one));
}
