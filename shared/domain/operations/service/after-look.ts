import { flapPercent, flapWindow } from './flap-percent.ts';
import type { Health, Look } from './schemas.ts';

/** Passes one after the other, of the same revision, after which a service is well again (Gatus). */
export const passesToRecover = 2;
/** An answer that takes longer is slow, in milliseconds. */
const slowMs = 2_000;
/** Flapping begins and ends at different shares of changes, so that it does not flap itself; in percent. */
const flapping = { startsAt: 50, stopsBelow: 25 } as const;
const hourMs = 3_600_000;
const keptLooks = 5;

/** A service as it is after one more look. A new revision begins without strikes. */
export function afterLook(health: Health, look: Look): Health {
  const passed = look.outcome === 'passed';
  const same = look.revision === health.revision;
  const outcomes = [...health.outcomes, passed].slice(-flapWindow);
  const percent = flapPercent(outcomes);
  const passes = passed ? (same ? health.passes : 0) + 1 : 0;
  return {
    ...health,
    revision: look.revision,
    strikes: passed ? 0 : (same ? health.strikes : 0) + 1,
    passes,
    slow: passed && look.latencyMs > slowMs ? health.slow + 1 : 0,
    outcomes,
    flapping: percent >= (health.flapping ? flapping.stopsBelow : flapping.startsAt),
    looks: [...health.looks, look].slice(-keptLooks),
    goodRevision: passes >= passesToRecover ? look.revision : health.goodRevision,
    restarts: health.restarts.filter(({ at }) => Date.parse(at) > Date.parse(look.at) - hourMs),
    circuitOpenSince: passes >= passesToRecover ? null : health.circuitOpenSince,
  };
}
