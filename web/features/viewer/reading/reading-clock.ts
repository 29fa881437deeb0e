/** So long one looks at a page without a sign of life before it is taken that nobody is there. */
const awakeForMs = 5 * 60_000;
/** A clock that was not asked for so long was asleep, with its device. */
const longestMs = 30_000;
/** What the service takes in one report. */
const most = { pages: 100, seconds: 600 };

export type PageTime = { page: number; seconds: number };

/** Measures how long each page is looked at. Times are in milliseconds of any clock that only goes forward. */
export function createReadingClock(now: () => number) {
  const times = new Map<number, number>();
  let page: number | null = null;
  let since = now();
  let lastSign = since;

  const count = () => {
    const time = now();
    const until = Math.min(time, lastSign + awakeForMs);
    const passed = Math.min(until - since, longestMs);
    if (page !== null && passed > 0) times.set(page, (times.get(page) ?? 0) + passed);
    since = time;
  };
  return {
    /** Says which page is in sight from now on; null when none is, or the tab is hidden. */
    show(next: number | null): void {
      count();
      page = next;
    },
    /** Somebody is there: a key, a pointer or the page has moved. */
    sign(): void {
      count();
      lastSign = now();
    },
    /** What was looked at since it was asked last, in reports of what the service takes at once. */
    take(): PageTime[][] {
      count();
      const pages = [...times]
        .map(([one, ms]) => ({ page: one, seconds: Math.min(most.seconds, Math.round(ms / 100) / 10) }))
        .filter(({ seconds }) => seconds > 0);
      times.clear();
      return Array.from({ length: Math.ceil(pages.length / most.pages) }, (_, index) =>
        pages.slice(index * most.pages, (index + 1) * most.pages),
      );
    },
  };
}
