/** Runs work when one of a fixed number of slots is free, in the order of asking. */
export type InSlot = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Makes so many slots. */
export function createSlots(count: number): InSlot {
  let free = count;
  const waiting: (() => void)[] = [];
  return async work => {
    if (free > 0) free -= 1;
    else await new Promise<void>(resolve => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
