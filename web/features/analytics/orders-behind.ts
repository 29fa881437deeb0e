import { unfinished } from '../../entities/work-order/unfinished.ts';
import type { AnalyticsView } from './view.ts';

/** Days as instants: the beginning of the first, and the end of the last. */
export type Span = { from: string; to: string };

/** What a list of work orders is asked for, and what it then shows, in words: figures go by times that lists have not. */
export type Behind = { search: Record<string, string | undefined>; shows: string };

/** Which list comes nearest to what a figure counted; null when lists cannot be asked for it. */
export type FindBehind = (view: AnalyticsView, span: Span) => Behind | null;

const dayMs = 86_400_000;

/** Orders that came in. */
export const openedOrders: FindBehind = (view, { from, to }) => ({
  search: { ...partOf(view), sort: '-createdAt', from, to },
  shows: 'Orders recorded here in that time',
});

/** Orders that are done. */
export const completedOrders: FindBehind = view => ({
  search: { ...partOf(view), status: 'completed,closed' },
  shows: 'All completed and closed orders, of any time',
});

/** Orders that were due by the end of a time. */
export const overdueOrders: FindBehind = (view, { to }) => ({
  search: { ...partOf(view), status: unfinished, sort: 'dueAt', to },
  shows: 'Orders due by then that are unfinished to this day',
});

/** Orders that wait. */
export const waitingOrders: FindBehind = view => ({
  search: { ...partOf(view), status: unfinished },
  shows: 'Orders that are unfinished now',
});

/** PM orders whose time was over: due a day, the tolerance, before. */
export const pmOrders: FindBehind = (view, { from, to }) => {
  if (view.type && view.type !== 'preventive') return null;
  const search = {
    ...partOf(view),
    type: 'preventive',
    sort: 'dueAt',
    from: dayBefore(from),
    to: dayBefore(to),
  };
  return { search, shows: 'Preventive orders that fell due a day before, the tolerance' };
};

function partOf({ asset, site, type }: AnalyticsView) {
  return { asset, site, type };
}

function dayBefore(instant: string): string {
  return new Date(Date.parse(instant) - dayMs).toISOString();
}
