import { ProblemError } from '../../../platform/errors/errors.ts';
import type { MonitorDeps, Watched } from '../deps.ts';
import type { IncidentStep } from '../incident/rules.ts';
import { afterLook, passesToRecover } from '../service/after-look.ts';
import type { Verdict } from '../service/judge.ts';
import type { Health } from '../service/schemas.ts';
import { lookAt } from './look-at.ts';

/** After so long without two passes a new revision counts as no better than the old one. */
const recoveryMs = 25_000;
const betweenLooksMs = 250;

/** What came of it: the service afterwards, and what is told of it. */
export type Healed<H extends Health> = {
  service: H;
  recovered: boolean;
  steps: { step: IncidentStep; text: string }[];
};

/** Restarts a service, or sends its traffic back to its last good revision, and looks until it is well. Never rejects. */
export async function heal<H extends Health>(
  deps: MonitorDeps,
  watched: Watched,
  service: H,
  { action, reason }: { action: Verdict['action']; reason: string },
): Promise<Healed<H>> {
  const { name, revision, goodRevision } = service;
  try {
    if (action === 'roll-back' && goodRevision) {
      await deps.run.routeTo(name, goodRevision);
      const text = `${revision} was never well: all traffic goes to ${goodRevision} again.`;
      return await recover(
        deps,
        watched,
        { ...service, revision: goodRevision },
        { step: 'rolled-back', text },
      );
    }
    const made = await deps.run.restart(name, revision ?? '', reason);
    const restarts = [...service.restarts, { at: deps.store.now().toISOString(), revision: made.revision }];
    const text = `${made.revision} took the place of ${revision}.`;
    return await recover(
      deps,
      watched,
      { ...service, restarts, revision: made.revision },
      { step: 'restarted', text },
    );
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // What was refused is spent too: it would be tried for ever.
    const restarts = [...service.restarts, { at: deps.store.now().toISOString(), revision: null }];
    return {
      service: { ...service, restarts },
      recovered: false,
      steps: [{ step: 'not-restarted', text: error.message }],
    };
  }
}

async function recover<H extends Health>(
  deps: MonitorDeps,
  watched: Watched,
  service: H,
  done: { step: IncidentStep; text: string },
): Promise<Healed<H>> {
  const until = deps.store.now().getTime() + recoveryMs;
  let now: H = { ...service, strikes: 0, passes: 0 };
  while (now.passes < passesToRecover && deps.store.now().getTime() < until) {
    now = { ...now, ...afterLook(now, await lookAt(deps, watched, now.revision)) };
    if (now.passes < passesToRecover) await deps.wait(betweenLooksMs);
  }
  const recovered = now.passes >= passesToRecover;
  const text = `It passed ${passesToRecover} checks.`;
  return { service: now, recovered, steps: recovered ? [done, { step: 'recovered', text }] : [done] };
}
