import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { IncidentState, IncidentStep } from './rules.ts';
import { type Incident, incidents } from './schemas.ts';

type Deps = { store: Store };
type Request = { id: string; text: string };

/** Says that somebody looks after an incident. @throws Conflict unless it is open. */
export function acknowledgeIncident(deps: Deps, context: Context, request: Request): Promise<Incident> {
  return handle(deps, context, request, { from: ['open'], step: 'acknowledged' });
}

/** Writes down what was found or done. */
export function noteOnIncident(deps: Deps, context: Context, request: Request): Promise<Incident> {
  return handle(deps, context, request, { from: ['open', 'acknowledged', 'resolved'], step: 'noted' });
}

/** Ends an incident. @throws Conflict when it is over. */
export function resolveIncident(deps: Deps, context: Context, request: Request): Promise<Incident> {
  return handle(deps, context, request, { from: ['open', 'acknowledged'], step: 'resolved' });
}

type Handling = {
  from: readonly IncidentState[];
  step: Extract<IncidentStep, 'acknowledged' | 'noted' | 'resolved'>;
};

function handle(
  { store }: Deps,
  context: Context,
  { id, text }: Request,
  { from, step }: Handling,
): Promise<Incident> {
  return runChange(store, context, async change => {
    const before = await change.get(incidents, id);
    if (!from.includes(before.state))
      throw new Conflict(
        'incident-state',
        `This incident is ${before.state}: it cannot be ${step} any more.`,
      );
    const entry = { at: change.now, by: context.actor.name, step, text };
    const fields = { ...consequences[step](change.now), timeline: [...before.timeline, entry] };
    return change.update(incidents, before, fields, step);
  });
}

const consequences: Record<Handling['step'], (now: string) => Partial<Incident>> = {
  acknowledged: acknowledgedAt => ({ state: 'acknowledged', acknowledgedAt }),
  resolved: resolvedAt => ({ state: 'resolved', resolvedAt }),
  noted: () => ({}),
};
