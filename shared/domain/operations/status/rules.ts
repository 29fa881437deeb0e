import type { Incident } from '../incident/schemas.ts';
import { addDays, uptimeDays, uptimeOf } from '../service/count-time.ts';
import type { ServiceState } from '../service/rules.ts';
import type { PlatformStatus, PublicComponent, PublicIncident, PublicService } from './schemas.ts';

/** How the platform is, as far as its services are; unknown before the first check. */
export function platformState(states: readonly ServiceState[]): PlatformStatus['state'] {
  if (states.length === 0) return 'unknown';
  const has = (...some: ServiceState[]) => states.some(state => some.includes(state));
  if (has('down', 'blocked', 'restarting')) return 'outage';
  if (has('degraded')) return 'degraded';
  return has('maintenance') ? 'maintenance' : 'operational';
}

/** The parts of the product by name, from the services of each. */
export function componentsOf(services: readonly PublicService[]): PublicComponent[] {
  const components = Map.groupBy(services, ({ component }) => component);
  return [...components]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, parts]) => {
      const days = addDays(parts.flatMap(part => part.days));
      const state = platformState(parts.map(part => part.state));
      return { name, state, uptime: uptimeOf(days.slice(-uptimeDays)), days };
    });
}

/** What anyone may know of an incident; what was written in it stays with the operators. */
export function publicIncident(incident: Incident): PublicIncident {
  const { id, service, pattern, state, openedAt, resolvedAt, timeline } = incident;
  const told = timeline.filter(({ step }) => step !== 'noted' && step !== 'paged');
  return {
    id,
    service,
    pattern,
    state,
    openedAt,
    resolvedAt,
    steps: told.map(({ at, step }) => ({ at, step })),
  };
}
