import { isDeepStrictEqual } from 'node:util';
import type { Asset } from '../../asset/schemas.ts';
import { clip, type Interval, union } from '../intervals.ts';
import { type Contribution, nothing } from './contribution.ts';
import { type Calendar, dayAfter, daysBefore, minutesBetween } from './day-in.ts';
import { addTo, type Days } from './figures.ts';
import { scopesOf, serviceOf } from './service.ts';

/** Where and when an asset stood still, as one downtime or order tells. */
export type AssetStop = Interval & { assetId: string };

/** A month of an asset, `YYYY-MM`: small enough that a change costs little, however long the asset's history is. */
export type AssetMonth = { assetId: string; month: string };

/** What stood still in a month of an asset, by who tells it. */
export type Stops = Readonly<Record<string, Interval>>;

/** The months in which one stop differs from another. */
export function changedMonths(
  before: AssetStop | null,
  after: AssetStop | null,
  calendar: Calendar,
): AssetMonth[] {
  const months = [before, after].flatMap(stop => (stop ? monthsOf(stop, calendar) : []));
  const unique = new Map(months.map(one => [monthKey(one), one]));
  return [...unique.values()].filter(
    one => !isDeepStrictEqual(partIn(one, before, calendar), partIn(one, after, calendar)),
  );
}

/** The part of a stop that lies in a month of its asset. */
export function partIn(
  { assetId, month }: AssetMonth,
  stop: AssetStop | null,
  { start }: Calendar,
): Interval | undefined {
  if (stop?.assetId !== assetId) return undefined;
  const [part] = clip([stop], { from: start(`${month}-01`), to: start(`${monthAfter(month)}-01`) });
  return part;
}

/** Names a month of an asset. */
export function monthKey({ assetId, month }: AssetMonth): string {
  return `${assetId}_${month}`;
}

/** What the stops of a month add to its days: overlapping ones once, and only while the asset is in service. */
export function standstillContribution(
  stops: Stops,
  asset: Asset | undefined,
  calendar: Calendar,
): Contribution {
  const days: Days = {};
  for (const { from, to } of asset ? clip(union(Object.values(stops)), serviceOf(asset)) : [])
    for (let date = calendar.day(from), at = from; at < to; date = dayAfter(date)) {
      const next = calendar.start(dayAfter(date));
      const end = next < to ? next : to;
      addTo(days, date, { downtimeMinutes: minutesBetween(at, end) });
      at = end;
    }
  return asset && Object.keys(days).length > 0 ? { scopes: scopesOf(asset), days } : nothing;
}

/** What lasts until the end of time does so in no month of it. */
const lastMonth = '9998-12';

function monthsOf({ assetId, from, to }: AssetStop, { day }: Calendar): AssetMonth[] {
  const months: AssetMonth[] = [];
  const end = day(to).slice(0, 7);
  const last = end < lastMonth ? end : lastMonth;
  for (let month = day(from).slice(0, 7); month <= last; month = monthAfter(month))
    months.push({ assetId, month });
  return months;
}

/** Four days after the 28th it is always the next. */
function monthAfter(month: string): string {
  return daysBefore(`${month}-28`, -4).slice(0, 7);
}
