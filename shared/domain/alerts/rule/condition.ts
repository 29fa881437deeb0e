import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';

const scalar = z.union([z.string().max(300), z.number(), z.boolean(), z.null()]);

const field = z
  .string()
  .max(100)
  .regex(/^[A-Za-z]\w*(\.[\w-]+){0,4}$/, 'must be a field, such as after.priority')
  .meta({
    description: 'Where the fact stands: `after.priority`, `subject`, `labels.service`',
    example: 'after.priority',
  });

/** What one fact of an event, or of a metric's point, must be. An event tells no fields but those that changed. */
export const Condition = z
  .discriminatedUnion('is', [
    z.strictObject({ field, is: z.literal('equals'), value: scalar }),
    z.strictObject({ field, is: z.literal('in'), value: z.array(scalar).min(1).max(30) }),
    z.strictObject({ field, is: z.enum(['above', 'below']), value: z.number() }),
    z.strictObject({ field, is: z.literal('changed') }),
  ])
  .meta({ id: 'AlertCondition' });
export type Condition = z.infer<typeof Condition>;

/** What a condition is asked of: an event or a metric's point. */
export type Facts = Readonly<Record<string, unknown>>;

/** Whether the facts are so. A fact that is not there is neither equal to anything, nor above or below it. */
export function holds(condition: Condition, facts: Facts): boolean {
  const value = valueAt(facts, condition.field);
  switch (condition.is) {
    case 'equals':
      return value === condition.value;
    case 'in':
      return condition.value.some(one => one === value);
    case 'above':
      return typeof value === 'number' && value > condition.value;
    case 'below':
      return typeof value === 'number' && value < condition.value;
    case 'changed':
      return hasChanged(facts, condition.field.replace(/^(before|after)\./, ''));
  }
}

function hasChanged(facts: Facts, name: string): boolean {
  return !isDeepStrictEqual(valueAt(facts, `before.${name}`), valueAt(facts, `after.${name}`));
}

function valueAt(facts: Facts, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    const isHere = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return isHere ? (value as Facts)[name] : undefined;
  }, facts);
}
