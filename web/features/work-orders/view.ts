/** What a list or board of work orders shows, as its address keeps it; several values are joined by commas. */
export type WorkOrderView = {
  status?: string | undefined;
  type?: string | undefined;
  priority?: string | undefined;
  site?: string | undefined;
  asset?: string | undefined;
  assignee?: string | undefined;
  /** `overdue`: only what should be done by now. */
  due?: string | undefined;
  /** What `from` and `to` are about, where that is not the time that the list is in the order of. */
  by?: string | undefined;
  /** Only what is from then on; an instant. */
  from?: string | undefined;
  /** Only what is before then. */
  to?: string | undefined;
  q?: string | undefined;
  sort?: string | undefined;
  after?: string | undefined;
};

const keys = [
  'status',
  'type',
  'priority',
  'site',
  'asset',
  'assignee',
  'due',
  'by',
  'from',
  'to',
  'q',
  'sort',
  'after',
] as const;

/** The filters that a person can set, in their order. */
export const filterKeys = ['status', 'priority', 'type', 'asset', 'site', 'assignee'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** Reads a view from an address; what is unknown is ignored. */
export function parseView(search: Record<string, unknown>): WorkOrderView {
  const given = keys.map(key => [key, search[key]] as const);
  return Object.fromEntries(given.filter(([key, value]) => isValue(key, value)));
}

function isValue(key: (typeof keys)[number], value: unknown): boolean {
  if (typeof value !== 'string' || !value) return false;
  return (key !== 'from' && key !== 'to') || !Number.isNaN(Date.parse(value));
}

/** The values of a filter. */
export function valuesOf(view: WorkOrderView, key: FilterKey): string[] {
  return view[key]?.split(',') ?? [];
}

/** The view with other values of a filter, from its first page. */
export function withValues(view: WorkOrderView, key: FilterKey, values: readonly string[]): WorkOrderView {
  return { ...view, [key]: values.join(',') || undefined, after: undefined };
}

/** Whether anything but the order narrows the view. */
export function isNarrowed(view: WorkOrderView): boolean {
  return Boolean(view.q ?? view.due ?? timeOf(view)) || filterKeys.some(key => view[key]);
}

/** Orders that a list can be in. */
export const sorts = [
  '-number',
  'number',
  'dueAt',
  '-dueAt',
  'scheduledAt',
  '-scheduledAt',
  '-openedAt',
  '-completedAt',
  '-createdAt',
  'createdAt',
] as const;
export type Sort = (typeof sorts)[number];

/** The order a view asks for; the newest number first when it asks for none. */
export function sortOf({ sort, due }: WorkOrderView): Sort {
  return sorts.find(known => known === sort) ?? (due ? 'dueAt' : '-number');
}

/** Times that a list can be in the order of, and bounded by. */
export const sortedTimes = ['openedAt', 'completedAt', 'dueAt', 'scheduledAt', 'createdAt'] as const;
/** Times of which an order may have several, or that say no order of the list. */
const periods = ['labour', 'costs', 'booked', 'pmDue', 'pmOnTime', 'pmLate'] as const;
/** How orders stood just before `to`. */
const standings = ['waiting', 'overdue'] as const;

const times = [...sortedTimes, ...periods, ...standings] as const;
export type Time = (typeof times)[number];

/** Which time of an order `from` and `to` are about, where they are given. */
export function timeOf(view: WorkOrderView): Time | null {
  const { by, from, to } = view;
  if (isOneOf(standings, by)) return to ? by : null;
  if (isOneOf(periods, by)) return from && to ? by : null;
  const field = sortOf(view).replace('-', '');
  return (from || to) && isOneOf(sortedTimes, field) ? field : null;
}

/** Whether the list keeps an order of its own, whatever is asked for. */
export function isInOwnOrder(view: WorkOrderView): boolean {
  return isOneOf(standings, timeOf(view));
}

/** The view in another order; a time that it was in the order of is asked for no more. */
export function withSort(view: WorkOrderView, sort: Sort): WorkOrderView {
  const field = sort.replace('-', '');
  const kept = !isOneOf(sortedTimes, timeOf(view)) || timeOf(view) === field;
  return { ...view, sort, ...(kept ? {} : withoutTime), after: undefined };
}

/** The view of orders whose time is in a period, in the order of it. */
export function withTime(view: WorkOrderView, time: (typeof sortedTimes)[number], from: string, to: string) {
  const sort = sorts.find(known => known.replace('-', '') === time);
  return { ...view, ...withoutTime, sort, from, to, after: undefined };
}

/** What asks for no time. */
export const withoutTime = { by: undefined, due: undefined, from: undefined, to: undefined } as const;

/** The API's query for a view. */
export function toQuery(view: WorkOrderView, now: number) {
  return {
    sort: sortOf(view),
    ...named('status', view.status),
    ...named('type', view.type),
    ...named('priority', view.priority),
    ...named('siteId', view.site),
    ...named('assetId', view.asset),
    ...named('assigneeIds', view.assignee),
    ...named('search', view.q),
    ...named('pageToken', view.after),
    ...timeQuery(view),
    ...(view.due && sortOf(view).endsWith('dueAt') ? { to: lastFiveMinutes(now) } : {}),
  };
}

function timeQuery(view: WorkOrderView) {
  const time = timeOf(view);
  if (isOneOf(standings, time)) return named(`${time}At`, view.to);
  if (isOneOf(periods, time)) return { ...named(`${time}From`, view.from), ...named(`${time}To`, view.to) };
  return time ? { ...named('from', view.from), ...named('to', view.to) } : {};
}

function isOneOf<Known extends string>(known: readonly Known[], value: unknown): value is Known {
  return known.some(one => one === value);
}

function named<Name extends string>(name: Name, value: string | undefined) {
  // An object with a computed name has the type of one with any name.
  return (value ? { [name]: value } : {}) as Partial<Record<Name, string>>;
}

// So that a page drawn again within minutes asks the same and is answered from the cache.
function lastFiveMinutes(now: number): string {
  return new Date(Math.floor(now / 300_000) * 300_000).toISOString();
}
