/**
 * What happened on a day: counts, minutes, and money in minor units. Failures are orders for failures reported, `assetFailures`
 * those on an asset; repairs are those completed, `startedRepairs` those of them whose start is known; `pmDue` are PM orders
 * whose time, tolerance included, was over; `stockOuts` are times a part ran out. `partialServiceMinutes` is what makes of the
 * assets in service at the end of a day, each for all of it, the time they were.
 */
export const flows = [
  'opened',
  'completed',
  'labourMinutes',
  'plannedLabourMinutes',
  'labourCost',
  'otherCost',
  'failures',
  'assetFailures',
  'repairs',
  'minutesFromStop',
  'startedRepairs',
  'minutesFromRepairStart',
  'downtimeMinutes',
  'partialServiceMinutes',
  'pmDue',
  'pmOnTime',
  'issues',
  'unfilledIssues',
  'stockOuts',
] as const;

/**
 * How things stand at the end of a day: orders waiting, those of them with an estimate and those overdue, minutes left of
 * estimates, assets in service, value of the stock in minor units, parts of which none is on hand. Kept as what changed on
 * the day, so that a late change touches that day alone, and what falls due on a coming day can be written there at once.
 */
export const levels = [
  'waiting',
  'estimated',
  'overdue',
  'backlogMinutes',
  'assets',
  'stockValue',
  'partsWithoutStock',
] as const;

export type Flow = (typeof flows)[number];
export type Level = (typeof levels)[number];

/** Figures of a day: flows, and changes of levels. What is 0 may be left out. */
export type Figures = { [Name in Flow | Level]?: number };

/** Adds figures to others, in place; those that come to 0 are left out. */
export function add(sum: Figures, figures: Figures, sign: 1 | -1 = 1): void {
  // Object.entries forgets the names.
  for (const [name, by] of Object.entries(figures) as [keyof Figures, number][]) {
    const total = (sum[name] ?? 0) + sign * by;
    if (total === 0) delete sum[name];
    else sum[name] = total;
  }
}

/** Figures by day, `YYYY-MM-DD`. */
export type Days = Record<string, Figures>;

/** Adds figures to those of a day; a day without any is left out. */
export function addTo(days: Days, date: string, figures: Figures, sign: 1 | -1 = 1): void {
  const sum = days[date] ?? {};
  add(sum, figures, sign);
  if (Object.keys(sum).length === 0) delete days[date];
  else days[date] = sum;
}
