import type { Context } from '../../../platform/context/context.ts';
import { NotFound, Unavailable } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { countSince, windowsToCount } from '../check/count-since.ts';
import { heal } from '../check/heal.ts';
import { record } from '../check/record.ts';
import { inTurn } from '../check/take-turn.ts';
import type { MonitorDeps } from '../deps.ts';
import { type Service, services } from './schemas.ts';

/**
 * Restarts a service because a person says so. The circuit closes: the monitor may restart it again.
 *
 * @throws NotFound, Conflict while a check runs, Unavailable when the new revision does not get well.
 */
export async function restartService(
  deps: MonitorDeps,
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<Service> {
  const watched = deps.watched.find(({ name }) => name === id);
  if (!watched) throw new NotFound(`There is no service ${id}.`);
  return inTurn(deps.store, context, async () => {
    const windows = await windowsToCount(deps.store, context);
    const { requestedBy, service } = await runChange(deps.store, context, async change => {
      const before = await change.get(services, id);
      const begun = {
        ...countSince(change, before, windows),
        state: 'restarting',
        stateSince: change.now,
        circuitOpenSince: null,
      } as const;
      const after = change.update(services, before, begun, 'restart-requested');
      return { requestedBy: context.requestId, service: after };
    });
    // The same request has come before, and was carried out then.
    if (requestedBy !== context.requestId) return service;
    const by = context.actor.name;
    const healed = await heal(deps, watched, service, { action: 'restart', reason: `${by}: ${reason}` });
    const { recovered, steps } = healed;
    const state = recovered ? 'healthy' : 'down';
    const finding = { service: healed.service, state, pattern: null, blockedBy: null, steps } as const;
    const [kept] = await record(deps.store, context, [finding], windows);
    if (!kept || !recovered) throw new Unavailable(steps.at(-1)?.text ?? `${id} did not get well.`);
    return kept;
  });
}
