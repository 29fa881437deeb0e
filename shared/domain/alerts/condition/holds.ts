import { isDeepStrictEqual } from 'node:util';
import type { Condition } from './schemas.ts';

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
