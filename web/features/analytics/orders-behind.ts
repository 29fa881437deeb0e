import type { AnalyticsView } from './view.ts';

/** Days as instants: the beginning of the first, and the end of the last. */
export type Span = { from: string; to: string };

/** The list of work orders that a figure is made of. */
export type Behind = {
  search: Record<string, string | undefined>;
  /** What the list shows besides, in words, where the figure is of some of its orders only. */
  shows?: string;
};

/** Which list has the orders behind a figure; null when the part that is shown has none. */
export type FindBehind = (view: AnalyticsView, span: Span) => Behind | null;

/** What is open or was called off was not completed, though an import says when. */
const done = 'completed,closed';

/** Orders reported, or else created, in a time. */
export const openedOrders: FindBehind = (view, span) => listOf(view, { sort: '-openedAt', ...span });

/** Orders completed in a time. */
export const completedOrders: FindBehind = (view, span) =>
  listOf(view, { status: done, sort: '-completedAt', ...span });

/** Orders that were overdue at the end of a time. */
export const overdueOrders: FindBehind = (view, { to }) => listOf(view, { by: 'overdue', to });

/** Orders that waited at the end of a time. */
export const waitingOrders: FindBehind = (view, { to }) => ({
  ...listOf(view, { by: 'waiting', to }),
  shows: 'All orders that waited then, those without an estimate too',
});

/** Orders on which time was booked in a time. */
export const labourOrders: FindBehind = (view, span) => listOf(view, { by: 'labour', ...span });

/** Orders on which parts and other costs were booked in a time. */
export const costOrders: FindBehind = (view, span) => listOf(view, { by: 'costs', ...span });

/** Orders on which anything was booked in a time. */
export const bookedOrders: FindBehind = (view, span) => listOf(view, { by: 'booked', ...span });

/** PM orders whose time, tolerance included, was over in a time. */
export const pmOrders = pmList('pmDue');
/** Those of them that were on time. */
export const pmOnTimeOrders = pmList('pmOnTime');
/** Those of them that were not. */
export const pmLateOrders = pmList('pmLate');

const failureTypes = ['corrective', 'emergency'];

/** Repairs completed in a time. */
export const repairedOrders: FindBehind = (view, span) => {
  if (view.type && !failureTypes.includes(view.type)) return null;
  const type = view.type ?? failureTypes.join(',');
  return listOf({ ...view, type }, { status: done, sort: '-completedAt', ...span });
};

function listOf({ asset, site, type }: AnalyticsView, search: Behind['search']): Behind {
  return { search: { asset, site, type, ...search } };
}

function pmList(by: string): FindBehind {
  return (view, span) => {
    if (view.type && view.type !== 'preventive') return null;
    return listOf(view, { by, ...span });
  };
}
