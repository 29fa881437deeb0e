/**
 * What happened on a day: counts, minutes, and money in minor units. Failures are orders for failures reported, repairs those
 * completed whose start is known; `pmDue` are PM orders whose time, tolerance included, was over; `stockOuts` are times a part
 * ran out.
 */
export const flows = [
  'opened',
  'completed',
  'labourMinutes',
  'labourCost',
  'otherCost',
  'failures',
  'repairs',
  'repairMinutes',
  'pmDue',
  'pmOnTime',
  'issues',
  'unfilledIssues',
  'stockOuts',
] as const;

/**
 * How things stand at the end of a day: orders waiting and overdue, minutes left of their estimates, value of the stock in
 * minor units, parts of which none is on hand. Kept as what changed on the day, so that a late change touches that day alone, and what
 * falls due on a coming day can be written there at once.
 */
export const levels = ['waiting', 'overdue', 'backlogMinutes', 'stockValue', 'partsWithoutStock'] as const;

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
