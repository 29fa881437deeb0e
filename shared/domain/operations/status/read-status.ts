import type { Context } from '../../../platform/context/context.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import type { MonitorDeps } from '../deps.ts';
import { incidents } from '../incident/schemas.ts';
import { windowsSince } from '../maintenance-window/repository.ts';
import { watchedServices } from '../service/watched-services.ts';
import { componentsOf } from './components-of.ts';
import { platformState, publicIncident } from './rules.ts';
import { type PlatformStatus, PublicService, uptimeFormula } from './schemas.ts';

const shownIncidents = 20;

/** How the platform is, for everybody. Costs a read for each service, of the last 20 incidents, and of windows to come. */
export async function readStatus(
  deps: Pick<MonitorDeps, 'store' | 'watched'>,
  context: Context,
): Promise<PlatformStatus> {
  const { store } = deps;
  const [found, last, windows] = await Promise.all([
    watchedServices(deps, context),
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
