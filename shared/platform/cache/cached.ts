type Entry<T> = { value: Promise<T>; until: number };

const mostEntries = 10_000;

/** Remembers what was found for a key; a failure is not remembered, and what is asked for twice at once is found once. */
export function cached<T>(seconds: number, find: (key: string) => Promise<T>, now: () => number = Date.now) {
  const entries = new Map<string, Entry<T>>();

  return {
    get(key: string): Promise<T> {
      const entry = entries.get(key);
      if (entry && entry.until > now()) return entry.value;
      if (entries.size >= mostEntries) entries.clear();
      const value = find(key);
      entries.set(key, { value, until: now() + seconds * 1000 });
      value.catch(() => entries.get(key)?.value === value && entries.delete(key));
      return value;
    },
    forget(key: string): void {
      entries.delete(key);
    },
  };
}
