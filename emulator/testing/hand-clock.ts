/** A clock that stands still until it is moved. What waits for a time looks at it again when that would have come. */
export function handClock(start = '2026-01-01T00:00:00Z') {
  let shown = Date.parse(start);
  return {
    now: () => new Date(shown),
    set(instant: string) {
      shown = Date.parse(instant);
    },
    advance(ms: number) {
      shown += ms;
    },
    /** The instant that is so long after the start. */
    at: (ms: number) => new Date(Date.parse(start) + ms),
  };
}
