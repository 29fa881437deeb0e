import { z } from 'zod';
import type { ListRequest } from '../firestore/list.ts';
import { sortFields } from '../firestore/sort-fields.ts';
import { instant } from '../resource/fields.ts';
import type { Resource } from '../resource/resource.ts';

export const pageQuery = {
  pageSize: z.coerce.number().int().min(1).max(200).default(25),
  pageToken: z.string().max(2000).optional().meta({ description: 'nextPageToken of the page before' }),
};

const mostValues = 30;

/** The query parameters of a resource's list, from its declaration. */
export function listQuery(resource: Resource) {
  const sorts = sortFields(resource).flatMap(field => [field, `-${field}`]);
  const filters = (resource.filters ?? []).map(field => [
    field,
    commaSeparated(fieldSchema(resource, field)),
  ]);
  return z.strictObject({
    ...pageQuery,
    sort: z.enum(sorts).default('-createdAt').meta({ description: 'With - before it the greatest first' }),
    from: z.string().max(100).optional().meta({ description: 'Least value of the field sorted by' }),
    to: z.string().max(100).optional().meta({ description: 'The field sorted by is less than this' }),
    total: z.stringbool().default(false).meta({ description: 'Whether to count all that fit' }),
    ...(resource.search
      ? { search: z.string().trim().max(200).optional().meta({ description: 'Beginnings of words' }) }
      : {}),
    ...Object.fromEntries(filters),
  });
}

/** The list request that a checked query stands for. */
export function listRequest(resource: Resource, query: Record<string, unknown>): ListRequest {
  const filters = Object.fromEntries(
    (resource.filters ?? [])
      .filter(field => query[field] !== undefined)
      .map(field => [field, [query[field]].flat()]),
  );
  const sortedBy = String(query.sort).replace(/^-/, '');
  const bound = (value: unknown) => (value === undefined ? undefined : parseBound(resource, sortedBy, value));
  return { ...(query as ListRequest), filters, from: bound(query.from), to: bound(query.to) };
}

function parseBound(resource: Resource, field: string, value: unknown): unknown {
  const type = unwrapped(fieldSchema(resource, field));
  if (type instanceof z.ZodNumber) return z.coerce.number().parse(value);
  return type === instant ? instant.parse(value) : value;
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
    )
    .optional();
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
