import * as z from 'zod';
import { BadRequest } from '../errors/errors.ts';
import type { ListRequest } from '../firestore/list.ts';
import type { Period } from '../firestore/moments.ts';
import { sortName, sortOrders } from '../firestore/sort-orders.ts';
import { instant } from '../resource/fields.ts';
import type { Resource } from '../resource/resource.ts';
import { refuseRequest } from './invalid-request.ts';

export const pageQuery = {
  pageSize: z.coerce.number().int().min(1).max(200).default(25),
  pageToken: z.string().max(2000).optional().meta({ description: 'nextPageToken of the page before' }),
};

const mostValues = 30;
const mostDays = 800;
const longestMs = mostDays * 86_400_000;

/** The query parameters of a resource's list, from its declaration. */
export function listQuery(resource: Resource) {
  const sorts = sortOrders(resource).map(sortName);
  const filters = (resource.filters ?? []).map(field => [field, filterValues(resource, field)]);
  return z.strictObject({
    ...pageQuery,
    sort: z.enum(sorts).default('-createdAt').meta({ description: 'With - before it the greatest first' }),
    from: z.string().min(1).max(100).optional().meta({ description: 'Least value of the field sorted by' }),
    to: z.string().min(1).max(100).optional().meta({ description: 'The field sorted by is less than this' }),
    total: z.stringbool().default(false).meta({ description: 'Whether to count all that fit' }),
    ...(resource.search
      ? { search: z.string().trim().max(200).optional().meta({ description: 'Beginnings of words' }) }
      : {}),
    ...Object.fromEntries(filters),
    ...Object.fromEntries(Object.keys(resource.moments ?? {}).flatMap(periodQuery)),
    ...Object.fromEntries(Object.keys(resource.spans ?? {}).map(spanQuery)),
  });
}

function periodQuery(name: string): [string, z.ZodType][] {
  const from = instant.optional().meta({ description: `${inWords(name)} from then; with ${name}To` });
  const to = instant.optional().meta({ description: `${inWords(name)} before then; with ${name}From` });
  return [
    [`${name}From`, from],
    [`${name}To`, to],
  ];
}

function spanQuery(name: string): [string, z.ZodType] {
  const description = `${inWords(name)} just before then, the last to end first, whatever the sort`;
  return [`${name}At`, instant.optional().meta({ description })];
}

/** `pmOnTime` → `pm on time`. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}

/** The list request that a checked query stands for. */
export function listRequest(resource: Resource, query: Record<string, unknown>): ListRequest {
  const filters = Object.fromEntries(
    (resource.filters ?? [])
      .filter(field => query[field] !== undefined)
      .map(field => [field, [query[field]].flat()]),
  );
  const bound = boundSchema(resource, String(query.sort).replace(/^-/, '')).optional();
  const bounds = z.object({ from: bound, to: bound }).safeParse(query);
  if (!bounds.success) refuseRequest({ target: 'query', error: bounds.error });
  const spans = Object.keys(resource.spans ?? {}).map(name => [name, query[`${name}At`]] as const);
  return {
    ...(query as ListRequest),
    filters,
    ...bounds.data,
    moments: periodsIn(resource, query),
    spans: Object.fromEntries(spans.filter(isAsked)),
  };
}

/** The periods a query asks for; each has two ends. */
function periodsIn({ moments = {} }: Resource, query: Record<string, unknown>): Record<string, Period> {
  const found = Object.keys(moments).flatMap(name => {
    const [from, to] = [query[`${name}From`], query[`${name}To`]].map(time => (time ? String(time) : ''));
    if (!from && !to) return [];
    if (!from || !to || to <= from || Date.parse(to) - Date.parse(from) > longestMs)
      throw new BadRequest(
        `${name}From and ${name}To go together, the second later by up to ${mostDays} days.`,
      );
    return [[name, { from, to }] as const];
  });
  return Object.fromEntries(found);
}

function isAsked(named: readonly [string, unknown]): named is readonly [string, string] {
  return typeof named[1] === 'string';
}

/** Bounds are of the type of the field sorted by, which the parameters' own schema cannot say. */
function boundSchema(resource: Resource, sortedBy: string): z.ZodType {
  const type = unwrapped(fieldSchema(resource, sortedBy));
  if (type instanceof z.ZodNumber) return z.coerce.number();
  return type === instant ? instant : z.string();
}

/** The values a filter asks for; `null` asks for the items whose reference leads nowhere, or that have no such time. */
function filterValues(resource: Resource, field: string): z.ZodType {
  const schema = fieldSchema(resource, field);
  const values = commaSeparated(schema);
  const isText = !resource.references?.[field] && unwrapped(schema) !== instant;
  if (isText || !schema.safeParse(null).success) return values.optional();
  const none = z.literal('null').transform(() => [null]);
  return z.union([none, values]).optional().meta({ description: '`null` for those without one' });
}

/** `open,in_progress` → `['open', 'in_progress']`, each checked as a value of the field. */
function commaSeparated(schema: z.ZodType): z.ZodType {
  const inner = unwrapped(schema);
  const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner;
  const parse = element instanceof z.ZodBoolean ? z.stringbool() : element;
  return z
    .string()
    .transform(value => value.split(','))
    .pipe(
      z
        .array(parse as z.ZodType<unknown, string>)
        .min(1)
        .max(mostValues),
    );
}

function fieldSchema(resource: Resource, field: string): z.ZodType {
  const schema = resource.item.shape[field];
  if (!(schema instanceof z.ZodType)) throw new TypeError(`${resource.path} has no field ${field}.`);
  return schema;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return unwrapped(schema.unwrap() as z.ZodType);
  }
  return schema;
}
