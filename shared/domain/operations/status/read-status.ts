import type { Context } from '../../../platform/context/context.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { incidents } from '../incident/schemas.ts';
import { windowsSince } from '../maintenance-window/repository.ts';
import { services } from '../service/schemas.ts';
import { platformState, publicIncident } from './rules.ts';
import { type PlatformStatus, PublicService, uptimeFormula } from './schemas.ts';

const mostServices = 200;
const shownIncidents = 20;

/** How the platform is, for everybody. Costs a read for each service, of the last 20 incidents, and of windows to come. */
export async function readStatus(store: Store, context: Context): Promise<PlatformStatus> {
  const [found, last, windows] = await Promise.all([
    repository(store, context, services).list({ pageSize: mostServices, sort: 'name' }),
    repository(store, context, incidents).list({ pageSize: shownIncidents, sort: '-openedAt' }),
    windowsSince(store, context, store.now()),
  ]);
  const checks = found.items.flatMap(({ lastCheckAt }) => lastCheckAt ?? []);
  return {
    state: platformState(found.items.map(({ state }) => state)),
    checkedAt: checks.toSorted().at(-1) ?? null,
    services: found.items.map(service => PublicService.parse(service)),
    incidents: last.items.map(publicIncident),
    maintenance: windows.map(({ id, reason, services, startsAt, endsAt }) => ({
      id,
      reason,
      services,
      startsAt,
      endsAt,
    })),
    formula: uptimeFormula,
  };
}
