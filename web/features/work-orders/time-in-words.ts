import type { Time, WorkOrderView } from './view.ts';

/** What a time is of an order. */
export const timeLabels: Readonly<Record<Time, string>> = {
  openedAt: 'Opened',
  completedAt: 'Completed',
  dueAt: 'Due',
  scheduledAt: 'Planned',
  createdAt: 'Created',
  labour: 'Time booked',
  costs: 'Costs booked',
  booked: 'Time or costs booked',
  pmDue: 'PM judged',
  pmOnTime: 'PM on time, judged',
  pmLate: 'PM late, judged',
  waiting: 'Waited',
  overdue: 'Overdue',
};

/** The time that a view asks for: `3–4 Nov 2026`, `at the end of 4 Nov 2026`. */
export function timeInWords(
  { by, from, to }: WorkOrderView,
  days: (first: string, last: string) => string,
): string {
  const last = to && new Date(Date.parse(to) - 1).toISOString();
  if (by === 'waiting' || by === 'overdue') return last ? `at the end of ${days(last, last)}` : '';
  if (from && last) return days(from, last);
  if (from) return `from ${days(from, from)}`;
  return last ? `to ${days(last, last)}` : '';
}
