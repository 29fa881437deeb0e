import * as z from 'zod';
import { baseFields } from './fields.ts';

type Shape = z.core.$ZodLooseShape;
type Whole<Fields extends Shape, Derived extends Shape> = z.output<
  z.ZodObject<typeof baseFields & Fields & Derived>
>;

/** What makes a plain noun: see {@link defineResource}. */
export type ResourceDeclaration<Fields extends Shape, Derived extends Shape> = {
  /** Singular, hyphenated; begins the names of its events: `work-order` → `work-order.created`. */
  noun: string;
  /** Plural, hyphenated: its API path, event subjects and permissions: `work-orders`. */
  path: string;
  /** Where the API has it when not right below `/api`: `brain`. */
  at?: string;
  /** Firestore collection below the organisation: `workOrders`. */
  collection: string;
  /** What a client may write. */
  fields: Fields;
  /** What the platform computes. */
  derived?: Derived;
  /** Fields a list may be filtered by, for equality or for one of several values. */
  filters?: readonly (keyof (Fields & Derived) & string)[];
  /** Fields a list may be sorted by, besides `createdAt`, and bounded by then; with `-` before it only the greatest first. */
  sorts?: readonly Sort<keyof (Fields & Derived) & string>[];
  /**
   * Times of an item of which one in a period narrows a list, as paths below it: `labour: ['labour.at']` gives it the parameters
   * `labourFrom` and `labourTo`.
   */
  moments?: Readonly<Record<string, readonly string[]>>;
  /** What an item is from one time until another; a list may be asked for what was so at an instant: `overdueAt`. */
  spans?: Readonly<Record<string, Span<keyof (Fields & Derived) & string>>>;
  /** Fields whose values together are what people call an item; its `name` when absent. */
  label?: readonly (keyof (Fields & Derived) & string)[];
  /** Fields whose words `search` finds by their beginnings. */
  search?: readonly (keyof (Fields & Derived) & string)[];
  /** Fields whose value, when it is not null, no two items of an organisation share. */
  unique?: readonly (keyof (Fields & Derived) & string)[];
  /** Fields that hold the id, or ids, of items in another collection, which must exist. */
  references?: { readonly [Field in keyof Fields & string]?: string };
  /** What an item is a part of, whose history its events belong to: `{ path: 'rooms', field: 'roomId' }`. */
  within?: { path: string; field: (keyof (Fields & Derived) & string) | 'id' };
  /** Which plain operations the API offers; all of them when absent. */
  operations?: readonly Operation[];
  /** Derived fields that are stored and never answered, nor shown in events. */
  secret?: readonly (keyof Derived & string)[];
  /** For how many days after its making an item is kept, when not for good; Firestore deletes it within a day of that. */
  keptDays?: number;
  /** Derived fields that follow from the others: asked whenever an item is made or changed, however that comes about. */
  derive?(
    after: Whole<Fields, Derived>,
    before: Whole<Fields, Derived> | undefined,
  ): Partial<z.output<z.ZodObject<Derived>>>;
  /** What is wrong with fields that fit one by one, but not together; asked as `derive` is. */
  fault?(item: Whole<Fields, Derived>): { path: string; message: string } | undefined;
  /** Derived fields that are measured over and over: they stand in no event. */
  measured?: readonly (keyof Derived & string)[];
  /** What the answer to a create says besides, this once. */
  shownOnce?: Readonly<Record<string, z.ZodType>>;
};

type Sort<Field extends string> = Field | `-${Field}`;

/** Two fields with instants, the second never empty, and the filters that go with them by an index; others are compared. */
export type Span<Field extends string = string> = { since: Field; until: Field; by: readonly Field[] };

export type Operation = 'list' | 'get' | 'create' | 'change' | 'delete';

/** A plain noun, declared as data: repository, routes, OpenAPI, CSV columns and index checks are made from it. */
export type Resource = Omit<ResourceDeclaration<Shape, Shape>, 'fields' | 'derived'> & {
  /** The stored and answered form: base, writable and derived fields. */
  item: z.ZodObject<Shape>;
  /** The body of a create; defaults apply. */
  create: z.ZodObject<Shape>;
  /** The body of a change: each field may be left out, and none gets a default. */
  change: z.ZodObject<Shape>;
};

type Stripped<Fields extends Shape> = {
  [Key in keyof Fields]: z.ZodExactOptional<
    Fields[Key] extends z.ZodDefault<infer Inner> ? Inner : Fields[Key]
  >;
};

/** Declares a resource; the types of its item, create and change bodies follow from the fields. */
export function defineResource<Fields extends Shape, Derived extends Shape = Record<never, never>>(
  declaration: ResourceDeclaration<Fields, Derived>,
) {
  const { fields, derived, ...rest } = declaration;
  return {
    ...rest,
    item: z.object({ ...baseFields, ...fields, ...(derived ?? ({} as Derived)) }),
    create: z.strictObject(fields),
    change: z.strictObject(withoutDefaults(fields)),
  };
}

function withoutDefaults<Fields extends Shape>(fields: Fields): Stripped<Fields> {
  const strip = (schema: z.core.SomeType) =>
    z.exactOptional(schema instanceof z.ZodDefault ? schema.def.innerType : schema);
  // Object.fromEntries forgets which key had which schema.
  return Object.fromEntries(
    Object.entries(fields).map(([key, schema]) => [key, strip(schema)]),
  ) as Stripped<Fields>;
}

/** An item of a resource. */
export type ItemOf<R extends { item: z.ZodType }> = z.output<R['item']>;
/** The parsed body of a create. */
export type CreateOf<R extends { create: z.ZodType }> = z.output<R['create']>;
/** The parsed body of a change. */
export type ChangeOf<R extends { change: z.ZodType }> = z.output<R['change']>;
