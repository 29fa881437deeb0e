import { isDeepStrictEqual } from 'node:util';

type Fields = Record<string, unknown>;

/** Which change says nothing new: those kept by the platform itself. */
const bookkeeping = new Set(['version', 'updatedAt']);

/** The fields that differ, as they were and as they are; undefined when none does. */
export function changedFields(before: Fields, after: Fields): { before: Fields; after: Fields } | undefined {
  const names = Object.keys({ ...before, ...after }).filter(
    name => !bookkeeping.has(name) && !isDeepStrictEqual(before[name], after[name]),
  );
  if (names.length === 0) return undefined;
  const pick = (source: Fields) => Object.fromEntries(names.map(name => [name, source[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}
