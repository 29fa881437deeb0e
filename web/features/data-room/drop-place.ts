/** Where on a line something is let go: before it, in it, or behind it. */
export type DropPlace = 'before' | 'into' | 'behind';

/** By how far down the line the pointer is, from 0 to 1. What holds nothing takes nothing in. */
export function dropPlace(down: number, holds: boolean): DropPlace {
  if (!holds) return down < 0.5 ? 'before' : 'behind';
  if (down < 0.25) return 'before';
  return down > 0.75 ? 'behind' : 'into';
}
