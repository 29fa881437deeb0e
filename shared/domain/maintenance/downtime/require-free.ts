import { Conflict } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { type Downtime, downtimes } from './schemas.ts';

type Standstill = Pick<Downtime, 'id' | 'assetId' | 'startedAt' | 'endedAt'>;

/**
 * An asset stands still once at a time. Of those that began before this one is over the last alone can reach into it,
 * because none overlaps another.
 *
 * @throws Conflict naming the downtime that is in the way.
 */
export async function requireFree(change: Change, downtime: Standstill): Promise<void> {
  const { id, assetId, startedAt, endedAt } = downtime;
  const found = await change.select(
    downtimes,
    {
      conditions: [{ field: 'assetId', operator: '==', value: assetId }],
      sort: { field: 'startedAt', direction: 'desc' },
      to: endedAt ?? undefined,
    },
    2,
  );
  const other = found.find(one => one.id !== id);
  if (!other || (other.endedAt !== null && other.endedAt <= startedAt)) return;
  const until = other.endedAt ? `until ${other.endedAt}` : 'to this day';
  throw new Conflict(
    'overlapping-downtime',
    `The asset stood still from ${other.startedAt} ${until} already. Change that downtime, or choose another time.`,
    { downtimeId: other.id, startedAt: other.startedAt, endedAt: other.endedAt },
  );
}
