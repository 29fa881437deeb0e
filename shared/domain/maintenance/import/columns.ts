import * as z from 'zod';
import type { Resource } from '../../../platform/resource/resource.ts';
import { assets } from '../asset/schemas.ts';
import { parts } from '../part/schemas.ts';
import { sites } from '../site/schemas.ts';
import { workOrders } from '../work-order/schemas.ts';
import type { ImportKind } from './schemas.ts';

/** What a column holds. References stand in it as codes, people as e-mail addresses; only a long text keeps its edges. */
export type ColumnType =
  | 'text'
  | 'long-text'
  | 'choice'
  | 'number'
  | 'money'
  | 'instant'
  | 'site'
  | 'asset'
  | 'people';

/** A column of a CSV file, in and out. */
export type Column = {
  /** Its header in an export, and its name in a mapping. */
  name: string;
  /** The field of the item that it gives. */
  field: string;
  type: ColumnType;
  required: boolean;
  /** What a blank cell gives: null or nobody, or undefined where it leaves the field as it is. */
  blank: null | readonly [] | undefined;
  /** The values of a choice. */
  values: readonly string[];
};

/** The resource that a kind of import brings. */
export const importedResources = {
  sites,
  assets,
  parts,
  'work-orders': workOrders,
} as const satisfies Record<ImportKind, Resource>;

/** Columns that are codes of other items. */
const referenceColumns: Readonly<Record<string, { name: string; type: ColumnType }>> = {
  siteId: { name: 'site', type: 'site' },
  assetId: { name: 'asset', type: 'asset' },
  parentId: { name: 'parent', type: 'asset' },
  assigneeIds: { name: 'assignees', type: 'people' },
};

/** What an order that was worked on elsewhere brings besides what one may write. */
const workOrderHistory = ['status', 'statusReason', 'startedAt', 'completedAt'];

/** The columns of a kind of file, made from its resource: `id` first, for a file that was exported from here. */
export function columnsOf(kind: ImportKind): Column[] {
  const resource: Resource = importedResources[kind];
  const id = plainColumn('id', 'text');
  const written = Object.entries(resource.create.shape).map(([field, schema]) => column(field, schema));
  if (kind !== 'work-orders') return [id, ...written];
  const history = workOrderHistory.map(field => column(field, z.optional(resource.item.shape[field])));
  return [id, ...written, ...history, plainColumn('totalCost', 'money')];
}

/** A column that is no field one writes, and may be blank. */
export function plainColumn(name: string, type: ColumnType): Column {
  return { name, field: name, type, required: false, blank: undefined, values: [] };
}

function column(field: string, schema: z.core.$ZodType): Column {
  const inner = unwrapped(schema);
  const values = inner instanceof z.ZodEnum ? inner.options.map(String) : [];
  const required = !z.safeParse(schema, undefined).success;
  const { name, type } = referenceColumns[field] ?? { name: field, type: typeOf(inner) };
  return { name, field, type, required, blank: blankOf(schema, type), values };
}

function blankOf(schema: z.core.$ZodType, type: ColumnType): Column['blank'] {
  if (type === 'people') return [];
  return z.safeParse(schema, null).success ? null : undefined;
}

function typeOf(schema: z.core.$ZodType): ColumnType {
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodISODateTime) return 'instant';
  return z.safeParse(schema, ' x ').data === ' x ' ? 'long-text' : 'text';
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const wrapper =
    schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;
  return wrapper ? unwrapped(schema.unwrap()) : schema;
}
