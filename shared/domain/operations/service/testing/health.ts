import type { Health, Look } from '../schemas.ts';

const start = Date.parse('2026-03-29T08:00:00Z');

/** A time so many minutes after the start of the story. */
export const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();

/** A look that passed. */
export function look(differing: Partial<Look> = {}): Look {
  return { at: at(0), outcome: 'passed', reason: null, latencyMs: 20, revision: 'cmms-1', ...differing };
}

/** A service that was well until now. */
export function health(name: string, differing: Partial<Health> = {}): Health {
  return {
    name,
    dependsOn: [],
    strikes: 0,
    passes: 0,
    slow: 0,
    outcomes: [],
    flapping: false,
    looks: [],
    revision: 'cmms-1',
    goodRevision: null,
    restarts: [],
    circuitOpenSince: null,
    ...differing,
  };
}

/** A service that has failed thrice. */
export function failing(name: string, differing: Partial<Health> = {}): Health {
  const looks = [look({ outcome: 'unanswered' })];
  return health(name, { strikes: 3, goodRevision: 'cmms-1', looks, ...differing });
}
