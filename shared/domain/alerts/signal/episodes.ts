import type { Place, Signal } from './schemas.ts';

/** A time during which something was wrong. */
export type Episode = {
  /** The signals that said so, oldest first; never none. */
  signals: readonly [Signal, ...Signal[]];
  /** When it was well again; null when it is not yet. */
  endedAt: string | null;
};

/**
 * The episodes that signals tell of, which follow from the set of signals alone, in whatever order they came.
 *
 * @param signals in order, see {@link byPlace}.
 * @param forMinutes An episode is one when something was seen to be wrong for so long.
 */
export function episodesOf(signals: readonly Signal[], forMinutes: number): Episode[] {
  const episodes: Episode[] = [];
  let wrong: Signal[] = [];
  const end = (endedAt: string | null) => {
    const [first, ...rest] = wrong;
    wrong = [];
    if (first && lastsLongEnough(first, rest.at(-1) ?? first, forMinutes))
      episodes.push({ signals: [first, ...rest], endedAt });
  };
  for (const signal of signals) {
    if (signal.alarm) wrong.push(signal);
    else end(signal.at);
  }
  end(null);
  return episodes;
}

/** Puts signals in order. */
export function byPlace(one: Place, other: Place): number {
  return compare(one.at, other.at) || one.order - other.order || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function lastsLongEnough(first: Signal, last: Signal, forMinutes: number): boolean {
  return Date.parse(last.at) - Date.parse(first.at) >= forMinutes * 60_000;
}
