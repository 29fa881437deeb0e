import type { Context } from '../../../platform/context/context.ts';
import type { MonitorDeps } from '../deps.ts';
import { isOpen, windowsOf } from '../maintenance-window/rules.ts';
import type { MaintenanceWindow } from '../maintenance-window/schemas.ts';
import { judge, strikesToRestart, type Verdict } from '../service/judge.ts';
import type { CheckOutcome, Service } from '../service/schemas.ts';
import { windowsToCount } from './count-since.ts';
import { enrol } from './enrol.ts';
import { heal } from './heal.ts';
import { observe } from './observe.ts';
import { type Finding, record } from './record.ts';
import { inTurn } from './take-turn.ts';

/** Healing one may unblock others, which may be ill themselves; what is left then has time until the next check. */
const mostRounds = 3;

/**
 * Looks at all services, restarts or rolls back those that are to blame for a failure, and keeps what was found and done.
 *
 * @throws Conflict while another check runs.
 */
export async function checkServices(deps: MonitorDeps, context: Context): Promise<CheckOutcome[]> {
  return inTurn(deps.store, context, async () => {
    let services = await enrol(deps, context);
    const windows = await windowsToCount(deps.store, context);
    const actions = new Map<string, Verdict['action']>();
    for (let round = 1; round <= mostRounds; round++) {
      const looked = await observe(deps, services, ({ state }) => round === 1 || state === 'blocked');
      const seen = looked.map((service, index) => withOwnRestart(service, services[index]?.revision));
      const verdicts = judge(seen, deps.store.now(), underMaintenance(seen, windows, deps.store.now()));
      const found = seen.map((service, index) => findingOf(service, verdicts[index], deps.store.now()));
      const kept = await record(deps.store, context, found, windows);
      const healed = await healAll(deps, context, windows, kept, verdicts);
      services = kept.map(service => healed.find(({ id }) => id === service.id) ?? service);
      for (const { service, action } of verdicts) if (action !== 'none') actions.set(service, action);
      if (healed.length === 0 || !services.some(({ state }) => state === 'blocked')) break;
    }
    return services.map(service => outcomeOf(service, actions.get(service.name) ?? 'none'));
  });
}

/** The new revision of a service whose restart was begun, and not written down, is of a monitor that died over it. */
function withOwnRestart(service: Service, known: string | null | undefined): Service {
  const { state, stateSince: at, revision, restarts } = service;
  if (state !== 'restarting' || revision === known) return service;
  return { ...service, restarts: [...restarts, { at, revision }] };
}

async function healAll(
  deps: MonitorDeps,
  context: Context,
  windows: readonly MaintenanceWindow[],
  kept: readonly Service[],
  verdicts: readonly Verdict[],
): Promise<Service[]> {
  const patients = kept.flatMap((service, index) => {
    const verdict = verdicts[index];
    const watched = deps.watched.find(({ name }) => name === service.name);
    const acts = verdict?.action === 'restart' || verdict?.action === 'roll-back';
    return acts && watched ? [{ service, verdict, watched }] : [];
  });
  if (patients.length === 0) return [];
  const findings = await Promise.all(
    patients.map(async ({ service, verdict, watched }): Promise<Finding> => {
      const { action, pattern: reason } = verdict;
      const healed = await heal(deps, watched, service, { action, reason: reason ?? 'failing' });
      const { recovered, steps } = healed;
      const pattern = recovered ? null : verdict.pattern;
      return {
        service: healed.service,
        state: recovered ? 'healthy' : 'down',
        pattern,
        blockedBy: null,
        steps,
      };
    }),
  );
  return record(deps.store, context, findings, windows);
}

function underMaintenance(services: readonly Service[], windows: readonly MaintenanceWindow[], now: Date) {
  const open = services.filter(({ name }) => isOpen(windowsOf(name, windows), now.toISOString()));
  return new Set(open.map(({ name }) => name));
}

function findingOf(service: Service, verdict: Verdict | undefined, now: Date): Finding {
  if (!verdict) throw new Error(`Nothing was said of ${service.name}.`);
  const { action, pattern, blockedBy } = verdict;
  const acts = action === 'restart' || action === 'roll-back';
  const opens = action === 'page' && pattern !== 'checker';
  return {
    service: { ...service, circuitOpenSince: service.circuitOpenSince ?? (opens ? now.toISOString() : null) },
    state: acts ? 'restarting' : verdict.state,
    pattern,
    blockedBy,
    steps: stepsOf(service, action),
  };
}

function stepsOf({ strikes, looks, revision }: Service, action: Verdict['action']): Finding['steps'] {
  const seen = looks
    .slice(-strikesToRestart)
    .map(({ at, outcome, reason, latencyMs }) => `${at} ${outcome} after ${latencyMs} ms (${reason})`);
  const evidence = `${strikes} strikes at ${revision}: ${seen.join(', ')}.`;
  if (action === 'none') return [];
  if (action === 'page') return [{ step: 'paged', text: `A person has to look. ${evidence}` }];
  return [
    { step: 'opened', text: evidence },
    { step: 'restarting', text: `To be done: ${action}.` },
  ];
}

function outcomeOf(service: Service, action: Verdict['action']): CheckOutcome {
  const { name, state, pattern, blockedBy, revision, strikes } = service;
  return { name, state, pattern, blockedBy, revision, strikes, action };
}
