import type { FailurePattern, ServiceState } from './rules.ts';
import type { Health } from './schemas.ts';

/** Failures one after the other, after which a service is restarted (Gatus, Kubernetes). */
export const strikesToRestart = 3;
/** So many restarts within an hour open the circuit: from then on a person decides. */
const restartBudget = 3;
/** So many of all services together are the global brake: what fails so much is not cured by restarts. */
const platformBudget = 8;
/** Between two restarts of a service at least, in milliseconds. */
const coolOffMs = 60_000;

/** What is to be done about a service, and how it is to be called. */
export type Verdict = {
  service: string;
  state: ServiceState;
  action: 'none' | 'restart' | 'roll-back' | 'page';
  pattern: FailurePattern | null;
  /** The service that is to blame, where it is another one. */
  blockedBy: string | null;
};

/**
 * Judges all services together. Only the deepest that fails is acted on; what depends on it is blocked. When most fail at once
 * it is the checker that is to blame, and nothing is restarted; nor when all together were restarted too often.
 *
 * @param underMaintenance names of services that are meant not to work now; what depends on them is blocked.
 */
export function judge(
  services: readonly Health[],
  now: Date,
  underMaintenance: ReadonlySet<string> = new Set(),
): Verdict[] {
  const failing = new Map(
    services.filter(({ strikes }) => strikes >= strikesToRestart).map(service => [service.name, service]),
  );
  const watched = services.filter(({ name }) => !underMaintenance.has(name));
  const down = watched.filter(({ name }) => failing.has(name));
  const most = down.length > 1 && down.length * 2 > watched.length;
  const braked = services.flatMap(({ restarts }) => restarts).length >= platformBudget;
  return services.map(service => {
    const verdict = { service: service.name, action: 'none', pattern: null, blockedBy: null } as const;
    if (underMaintenance.has(service.name)) return { ...verdict, state: 'maintenance' };
    if (!failing.has(service.name)) return { ...verdict, ...standing(service) };
    // One call for all of them.
    const action = service === down[0] ? 'page' : 'none';
    if (most) return { ...verdict, state: 'down', action, pattern: 'checker' };
    const culprit = culpritOf(service, failing);
    if (culprit !== service.name)
      return { ...verdict, state: 'blocked', pattern: 'cascade', blockedBy: culprit };
    return { ...verdict, state: 'down', ...remedy(service, now, braked) };
  });
}

function standing({ strikes, slow, flapping }: Health): Pick<Verdict, 'state' | 'pattern'> {
  if (flapping) return { state: 'degraded', pattern: 'flapping' };
  if (slow >= strikesToRestart) return { state: 'degraded', pattern: 'slow' };
  return { state: strikes > 0 ? 'degraded' : 'healthy', pattern: null };
}

function remedy(service: Health, now: Date, braked: boolean): Pick<Verdict, 'action' | 'pattern'> {
  const pattern = patternOf(service);
  const spent = braked || service.restarts.length >= restartBudget;
  if (service.circuitOpenSince || spent || pattern === 'flapping') return { action: 'page', pattern };
  const last = service.restarts.findLast(restart => restart.revision !== null);
  if (last && now.getTime() - Date.parse(last.at) < coolOffMs) return { action: 'none', pattern };
  return { action: pattern === 'bad-deploy' ? 'roll-back' : 'restart', pattern };
}

function patternOf(service: Health): FailurePattern {
  if (isBadDeploy(service)) return 'bad-deploy';
  if (service.flapping) return 'flapping';
  return service.looks.at(-1)?.outcome === 'late' ? 'hang' : 'crash';
}

/** Whether it fails since somebody else than the monitor gave it a revision that was never well. */
function isBadDeploy({ revision, goodRevision, restarts }: Health): boolean {
  if (goodRevision === null || revision === goodRevision) return false;
  return !restarts.some(restart => restart.revision === revision);
}

/** The first by name of those that fail below a service, itself included, and have none below them but their own circle. */
function culpritOf(service: Health, failing: ReadonlyMap<string, Health>): string {
  const deepest = [...failingBelow(service.name, failing)].filter(name =>
    [...failingBelow(name, failing)].every(other => failingBelow(other, failing).has(name)),
  );
  return deepest.sort()[0] ?? service.name;
}

/** What fails of all that a service depends on, directly or not, and it itself. */
function failingBelow(
  name: string,
  failing: ReadonlyMap<string, Health>,
  found = new Set<string>(),
): ReadonlySet<string> {
  const service = failing.get(name);
  if (!service || found.has(name)) return found;
  found.add(name);
  for (const below of service.dependsOn) failingBelow(below, failing, found);
  return found;
}
