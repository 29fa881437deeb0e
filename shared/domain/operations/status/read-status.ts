import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { incidents } from '../incident/schemas.ts';
import { windowsSince } from '../maintenance-window/repository.ts';
import { services } from '../service/schemas.ts';
import { componentsOf } from './components-of.ts';
import { platformState, publicIncident } from './rules.ts';
import { type PlatformStatus, PublicService, uptimeFormula } from './schemas.ts';

const shownIncidents = 20;

/** How the platform is, for everybody. Costs a read for each service, of the last 20 incidents, and of windows to come. */
export async function readStatus(store: Store, context: Context): Promise<PlatformStatus> {
  const [found, last, windows] = await Promise.all([
    everyItem(store, context, services),
    repository(store, context, incidents).list({ pageSize: shownIncidents, sort: '-openedAt' }),
    windowsSince(store, context, store.now()),
  ]);
  const shown = found.map(service => PublicService.parse(service)).toSorted(byName);
  const checks = found.flatMap(({ lastCheckAt }) => lastCheckAt ?? []);
  return {
    state: platformState(found.map(({ state }) => state)),
    checkedAt: checks.toSorted().at(-1) ?? null,
    components: componentsOf(shown),
    services: shown,
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

function byName(one: PublicService, other: PublicService): number {
  return one.name < other.name ? -1 : 1;
}
