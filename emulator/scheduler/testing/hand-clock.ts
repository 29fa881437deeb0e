/** A clock that stands still until it is set. What waits for a time looks at it again when that would have come. */
export function handClock(instant: string) {
  let shown = new Date(instant);
  const set = (time: string) => {
    shown = new Date(time);
  };
  return { now: () => shown, set };
}
