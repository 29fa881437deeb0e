import { dayOf } from '../../../app/zoned-time.ts';
import { reliabilityQuery } from '../../../entities/asset/read-reliability.ts';

const thirtyDaysMs = 30 * 86_400_000;

/** The last 30 days of an asset, up to now; read again whenever a downtime changes. */
export function availabilityQuery(assetId: string, timeZone: string) {
  const from = dayOf(new Date(Date.now() - thirtyDaysMs).toISOString(), timeZone);
  return {
    ...reliabilityQuery({ assetId }, { from }),
    queryKey: ['downtimes', 'list', 'availability', assetId],
  };
}
