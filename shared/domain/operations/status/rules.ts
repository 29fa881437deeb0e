import type { Incident } from '../incident/schemas.ts';
import type { ServiceState } from '../service/rules.ts';
import type { PlatformStatus, PublicIncident } from './schemas.ts';

/** How the platform is, as far as its services are; unknown before the first check. */
export function platformState(states: readonly ServiceState[]): PlatformStatus['state'] {
  if (states.length === 0) return 'unknown';
  const has = (...some: ServiceState[]) => states.some(state => some.includes(state));
  if (has('down', 'blocked', 'restarting')) return 'outage';
  if (has('degraded')) return 'degraded';
  return has('maintenance') ? 'maintenance' : 'operational';
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
