import type { MonitorDeps } from '../deps.ts';
import { afterLook } from '../service/after-look.ts';
import { strikesToRestart } from '../service/judge.ts';
import type { Health } from '../service/schemas.ts';
import { lookAt } from './look-at.ts';

/** A failure is confirmed, or not, so many milliseconds later. */
const confirmAfterMs = [1_000, 2_000];

/**
 * Looks at all services, and at those that do not pass again within seconds, so that three strikes do not take until the
 * third check.
 *
 * @param isAsked which of them are looked at; the others stay as they are.
 * @returns them as they are afterwards, in the same order.
 */
export async function observe<H extends Health>(
  deps: Pick<MonitorDeps, 'store' | 'run' | 'probe' | 'watched' | 'wait'>,
  services: readonly H[],
  isAsked: (service: H) => boolean,
): Promise<H[]> {
  const watched = new Map(deps.watched.map(one => [one.name, one]));
  const look = async (service: H): Promise<H> => {
    const one = watched.get(service.name);
    if (!one) return service;
    return { ...service, ...afterLook(service, await lookAt(deps, one, service.revision)) };
  };
  const asked = new Set(services.filter(isAsked).map(({ name }) => name));
  let seen = await Promise.all(services.map(service => (asked.has(service.name) ? look(service) : service)));
  for (const pause of confirmAfterMs) {
    const unsure = new Set(seen.filter(service => asked.has(service.name) && isUnsure(service)));
    if (unsure.size === 0) break;
    await deps.wait(pause);
    seen = await Promise.all(seen.map(service => (unsure.has(service) ? look(service) : service)));
  }
  return seen;
}

function isUnsure({ strikes }: Health): boolean {
  return strikes > 0 && strikes < strikesToRestart;
}
