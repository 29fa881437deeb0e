import type { Resource } from '../resource/resource.ts';

/** From one instant to before another. */
export type Period = { from: string; to: string };

const dayMs = 86_400_000;

/**
 * Words by which lists find an item by its moments: the days and months (UTC) in which they are. They stand beside those that
 * `search` finds, and no text has such words.
 */
export function momentWords({ moments = {} }: Resource, item: Record<string, unknown>): string[] {
  return Object.entries(moments).flatMap(([name, paths]) => {
    const times = momentsAt(item, paths);
    return [...new Set(times.flatMap(time => [word(name, time, 10), word(name, time, 7)]))];
  });
}

/** Whether any of an item's moments at some paths is in a period. */
export function isWithin(item: Record<string, unknown>, paths: readonly string[], period: Period): boolean {
  return momentsAt(item, paths).some(time => period.from <= time && time < period.to);
}

/** The words of the days that a period touches; of its months where there are more than `most` days. */
export function wordsOf(name: string, { from, to }: Period, most: number): string[] {
  const end = Date.parse(to);
  const first = Math.floor(Date.parse(from) / dayMs) * dayMs;
  const days = Array.from({ length: Math.ceil((end - first) / dayMs) }, (_, day) =>
    new Date(first + day * dayMs).toISOString(),
  );
  return [...new Set(days.map(time => word(name, time, days.length <= most ? 10 : 7)))];
}

function word(name: string, time: string, length: 7 | 10): string {
  return `@${name}:${time.slice(0, length)}`;
}

/** `labour.at`: the times of all entries of `labour`. */
function momentsAt(item: Record<string, unknown>, paths: readonly string[]): string[] {
  return paths.flatMap(path => valuesAt(item, path.split('.'))).filter(value => typeof value === 'string');
}

function valuesAt(value: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap(one => valuesAt(one, [name ?? '', ...rest]));
  if (name === undefined) return [value];
  return typeof value === 'object' && value !== null ? valuesAt(Reflect.get(value, name), rest) : [];
}
