const dayMs = 86_400_000;
/** What is older is not made up for: services know no more of it. */
const mostDays = 90;

/** The days of UTC from one, `YYYY-MM-DD`, to yesterday. */
export function daysUntilYesterday(from: string, now: Date): string[] {
  const today = Math.floor(now.getTime() / dayMs);
  const first = Math.max(Date.parse(from) / dayMs, today - mostDays);
  return Array.from({ length: Math.max(0, today - first) }, (_, index) => dateOf(first + index));
}

function dateOf(dayNumber: number): string {
  return new Date(dayNumber * dayMs).toISOString().slice(0, 10);
}
