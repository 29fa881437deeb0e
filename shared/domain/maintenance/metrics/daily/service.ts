import type { Asset } from '../../asset/schemas.ts';
import type { Interval } from '../intervals.ts';
import { type Contribution, nothing } from './contribution.ts';
import { type Calendar, minutesBetween } from './day-in.ts';
import { addTo, type Days } from './figures.ts';

/** What comes later never comes; after it, a zone's calendar may need five digits for a year. */
const never = '9998-12-31T00:00:00.000Z';

/** When an asset is in service, as far as it says itself: no operating calendar is kept, it runs round the clock. */
export function serviceOf({ inServiceAt, createdAt, retiredAt }: Asset): Interval {
  return { from: inServiceAt ?? createdAt, to: retiredAt ?? never };
}

/** Where the time of an asset counts. */
export function scopesOf({ id, siteId }: Asset): string[] {
  return ['organisation', `asset:${id}`, ...(siteId ? [`site:${siteId}`] : [])];
}

/** What an asset, as it is now, adds to the days: that it is in service from one of them to another. */
export function serviceContribution(asset: Asset, { day, start }: Calendar): Contribution {
  const { from, to } = serviceOf(asset);
  if (from >= to) return nothing;
  const days: Days = {};
  const sinceMidnight = (at: string) => minutesBetween(start(day(at)), at);
  addTo(days, day(from), { assets: 1, partialServiceMinutes: -sinceMidnight(from) });
  if (to !== never) addTo(days, day(to), { assets: -1, partialServiceMinutes: sinceMidnight(to) });
  return { scopes: scopesOf(asset), days };
}
