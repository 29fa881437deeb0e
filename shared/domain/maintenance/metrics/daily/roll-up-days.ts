import type { Context } from '../../../../platform/context/context.ts';
import { type Cursor, readCursor, writeCursor } from '../../../../platform/events/event-cursor.ts';
import type { LoggedEvent } from '../../../../platform/events/event-log.ts';
import { eventsAfter } from '../../../../platform/events/events-after.ts';
import { repository } from '../../../../platform/firestore/repository.ts';
import { organisations } from '../../../identity/organisation/schemas.ts';
import type { MaintenanceDeps } from '../../deps.ts';
import { dayBefore, dayIn } from './day-in.ts';
import { type Facts, ordersOf, planStep } from './plan-step.ts';
import { type Held, readKnown, readProgress, writeStep } from './repository.ts';

/** What a roll-up did: the last day it closed, and the days, closed before, that are different now. */
export type RollUp = { through: string; restated: string[] };

type Deps = Pick<MaintenanceDeps, 'store'>;
type Run = { deps: Deps; context: Context; facts: Facts; through: string };

const beginning: Cursor = { seconds: 0, nanoseconds: 0, id: '-' };
const eventsAtOnce = 50;
const noStep = { contributions: [], deltas: [], restated: [] };

/**
 * Brings the figures of an organisation's days up to now, and closes those that are over where it is. It goes on from the
 * event at which it stopped: twice, late or after a crash, it comes to the same.
 *
 * @throws Unavailable when another roll-up of the organisation is at work.
 */
export async function rollUpDays(deps: Deps, context: Context): Promise<RollUp> {
  const { timeZone } = await repository(deps.store, context, organisations).get(context.organisationId);
  const day = dayIn(timeZone);
  const over = dayBefore(day(deps.store.now().toISOString()));
  let held = await readProgress({ ...deps, context });
  const facts = { day, through: held.through };
  const through = held.through !== null && held.through > over ? held.through : over;
  const run = { deps, context, facts, through };

  const after = readCursor(held.cursor ?? '') ?? beginning;
  const restated = new Set<string>();
  let reached = after;
  for await (const { events, upTo } of eventsAfter(
    deps.store,
    context.organisationId,
    after,
    context.usage,
  )) {
    for (let start = 0; start < events.length; start += eventsAtOnce)
      held = await takeIn(run, held, events.slice(start, start + eventsAtOnce), restated);
    reached = upTo;
  }
  await writeStep({ ...deps, context }, held, { cursor: writeCursor(reached), through }, noStep, through);
  return { through, restated: [...restated].sort() };
}

async function takeIn(
  { deps, context, facts, through }: Run,
  held: Held,
  logged: readonly LoggedEvent[],
  restated: Set<string>,
): Promise<Held> {
  const events = logged.map(({ event }) => event);
  const last = logged.at(-1)?.cursor;
  const known = await readKnown({ ...deps, context }, ordersOf(events));
  const step = planStep(events, known, facts);
  const cursor = last ? writeCursor(last) : held.cursor;
  for (const { date } of step.restated) restated.add(date);
  return writeStep({ ...deps, context }, held, { cursor, through: facts.through }, step, through);
}
