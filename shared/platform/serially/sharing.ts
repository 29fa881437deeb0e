/** Does work that is asked for again while it is underway once, within this process: all who asked get what comes of it. */
export function sharing<T>() {
  const underway = new Map<string, Promise<T>>();

  return (key: string, work: () => Promise<T>): Promise<T> => {
    const begun = underway.get(key);
    if (begun !== undefined) return begun;
    const mine = work().finally(() => underway.delete(key));
    underway.set(key, mine);
    return mine;
  };
}
