import type { MonitorDeps } from '../deps.ts';
import { afterLook } from '../service/after-look.ts';
import { strikesToRestart } from '../service/judge.ts';
import type { Health } from '../service/schemas.ts';
import { lookAt } from './look-at.ts';

/** A failure is confirmed, or not, so many milliseconds later. */
const confirmAfterMs = [1_000, 2_000];
/** Who sleeps must start to answer: all at once would hold each other up, and look as if they hung. */
const lookedAtTogether = 5;

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
  const asked = new Set(services.filter(isAsked).map(({ name }) => name));
  let seen = await lookAtThose(deps, services, ({ name }) => asked.has(name));
  for (const pause of confirmAfterMs) {
    const isUnsure = ({ name, strikes }: H) => asked.has(name) && strikes > 0 && strikes < strikesToRestart;
    if (!seen.some(isUnsure)) break;
    await deps.wait(pause);
    seen = await lookAtThose(deps, seen, isUnsure);
  }
  return seen;
}

async function lookAtThose<H extends Health>(
  deps: Pick<MonitorDeps, 'store' | 'run' | 'probe' | 'watched'>,
  services: readonly H[],
  isWanted: (service: H) => boolean,
): Promise<H[]> {
  const look = async (service: H): Promise<H> => {
    const watched = deps.watched.find(({ name }) => name === service.name);
    if (!watched || !isWanted(service)) return service;
    return { ...service, ...afterLook(service, await lookAt(deps, watched, service.revision)) };
  };
  const seen: H[] = [];
  for (let start = 0; start < services.length; start += lookedAtTogether)
    seen.push(...(await Promise.all(services.slice(start, start + lookedAtTogether).map(look))));
  return seen;
}
