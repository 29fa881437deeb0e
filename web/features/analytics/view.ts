/** Which figures are shown, as an address keeps it: of the organisation, or of one part of it, in a time. */
export type AnalyticsView = {
  site?: string | undefined;
  asset?: string | undefined;
  /** Type of order. */
  type?: string | undefined;
  /** `90`: the last 90 days instead of 30. */
  days?: string | undefined;
  /** First and last day, instead of the last ones. */
  from?: string | undefined;
  to?: string | undefined;
};

/** The parts of an organisation that have figures of their own. Figures are of one of them at a time. */
export const parts = ['asset', 'site', 'type'] as const;
export type Part = (typeof parts)[number];

/** The API answers at most so many days. */
export const mostDays = 400;

const dayMs = 86_400_000;

/** Reads a view from an address; what is unknown is ignored, and of several parts all but one. */
export function parseAnalyticsView(search: Record<string, unknown>): AnalyticsView {
  const part = parts.find(name => typeof search[name] === 'string' && /^[\w-]{1,128}$/.test(search[name]));
  const [from, to] = [dateIn(search.from), dateIn(search.to)];
  return {
    ...(part && { [part]: search[part] }),
    ...(search.days === '90' && { days: '90' }),
    ...(from && to && from <= to && { from, to }),
  };
}

/** The view of another part, or of the whole organisation. */
export function withPart(view: AnalyticsView, part: Part, value: string | undefined): AnalyticsView {
  return { ...view, asset: undefined, site: undefined, type: undefined, [part]: value };
}

/** What the API calls the part that a view is of. */
export function scopeOf(view: AnalyticsView): string {
  const part = parts.find(name => view[name]);
  return part ? `${part}:${view[part]}` : 'organisation';
}

/** The days of a view: the first, and the day after the last. @param today `YYYY-MM-DD` where the organisation is. */
export function periodOf({ from, to, days }: AnalyticsView, today: string): { from: string; to: string } {
  if (from && to) return { from, to: dayAfter(to) };
  return { from: daysAfter(today, days === '90' ? -90 : -30), to: today };
}

/** The day after a day. */
export function dayAfter(date: string): string {
  return daysAfter(date, 1);
}

/** The day so many days after a day, or before it. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** What is wrong with a first and last day that somebody chose; null when nothing is. */
export function periodFault(from: string, to: string): string | null {
  if (!dateIn(from) || !dateIn(to)) return 'Choose both days.';
  if (to < from) return 'The last day is before the first.';
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  return days > mostDays ? `Choose at most ${mostDays} days; these are ${days}.` : null;
}

function dateIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  return Number.isNaN(Date.parse(value)) ? undefined : value;
}
