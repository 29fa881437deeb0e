import type { Restatement } from '../../app/api-types.ts';
import { formatNumber } from '../../app/format.ts';

type Name = keyof Restatement['figures'];

const labels: Readonly<Record<Name, string>> = {
  opened: 'opened',
  completed: 'completed',
  labourMinutes: 'minutes worked',
  plannedLabourMinutes: 'minutes of planned work',
  labourCost: 'labour cost',
  otherCost: 'other cost',
  failures: 'failures',
  assetFailures: 'failures of assets',
  repairs: 'repairs',
  minutesFromStop: 'minutes from stop to completion',
  startedRepairs: 'repairs with a known start',
  minutesFromRepairStart: 'minutes from start to completion',
  downtimeMinutes: 'minutes of downtime',
  partialServiceMinutes: 'minutes in service',
  pmDue: 'PM orders due',
  pmOnTime: 'PM orders on time',
  issues: 'issues of parts',
  unfilledIssues: 'issues refused',
  stockOuts: 'stock-outs',
  waiting: 'orders that wait',
  estimated: 'of them with an estimate',
  overdue: 'overdue',
  backlogMinutes: 'minutes of backlog',
  assets: 'assets in service',
  stockValue: 'stock value',
  partsWithoutStock: 'parts without stock',
};
const amounts: ReadonlySet<string> = new Set(['labourCost', 'otherCost', 'stockValue']);

/** What a restatement changed, in words: `+1 completed`, `−240 minutes of backlog`. */
export function changesOf(
  { figures }: Pick<Restatement, 'figures'>,
  money: (minorUnits: number) => string,
): string[] {
  // Object.keys forgets the names; those of `labels` are in a good order.
  return (Object.keys(labels) as Name[]).flatMap(name => {
    const by = figures[name] ?? 0;
    if (by === 0) return [];
    const size = amounts.has(name) ? money(Math.abs(by)) : formatNumber(Math.abs(by));
    return [`${by > 0 ? '+' : '−'}${size} ${labels[name]}`];
  });
}

/** Restatements of days of a period, the newest day first; to is the day after the last. */
export function restatedIn<R extends Pick<Restatement, 'date'>>(
  all: readonly R[],
  { from, to }: { from: string; to: string },
): R[] {
  return all
    .filter(({ date }) => date >= from && date < to)
    .toSorted((one, other) => other.date.localeCompare(one.date));
}
