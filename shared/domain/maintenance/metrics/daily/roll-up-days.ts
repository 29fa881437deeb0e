import type { Context } from '../../../../platform/context/context.ts';
import { type Cursor, readCursor, writeCursor } from '../../../../platform/events/event-cursor.ts';
import { eventsAfter } from '../../../../platform/events/events-after.ts';
import { repository } from '../../../../platform/firestore/repository.ts';
import { organisations } from '../../../identity/organisation/schemas.ts';
import type { MaintenanceDeps } from '../../deps.ts';
import { calendarOf, dayBefore } from './day-in.ts';
import { ongoingIds, readProgress, writeStep } from './repository.ts';
import { type Batch, takeIn } from './take-in.ts';

/** What a roll-up did: the last day it closed, and the days, closed before, that are different now. */
export type RollUp = { through: string; restated: string[] };

type Deps = Pick<MaintenanceDeps, 'store'>;

const beginning: Cursor = { seconds: 0, nanoseconds: 0, id: '-' };
const takenAtOnce = 50;
const nothingToWrite = { states: [], deltas: [], restated: [] };

/**
 * Brings the figures of an organisation's days up to now, and closes those that are over where it is. It goes on from the
 * event at which it stopped: twice, late or after a crash, it comes to the same.
 *
 * @throws Unavailable when another roll-up of the organisation is at work.
 */
export async function rollUpDays({ store }: Deps, context: Context): Promise<RollUp> {
  const at = { store, context };
  const { timeZone } = await repository(store, context, organisations).get(context.organisationId);
  const calendar = calendarOf(timeZone);
  const now = store.now().toISOString();
  const today = calendar.day(now);
  const over = dayBefore(today);
  let held = await readProgress(at);
  const closed = held.through;
  const through = closed !== null && closed > over ? closed : over;
  const facts = { calendar, through: closed, until: calendar.start(today) };
  const run = { at, facts, night: { at: now, date: through } };

  const restated = new Set<string>();
  const take = async (batch: Batch) => {
    const taken = await takeIn(run, held, batch);
    held = taken.held;
    for (const date of taken.restated) restated.add(date);
  };
  let reached = readCursor(held.cursor ?? '') ?? beginning;
  for await (const { events, upTo } of eventsAfter(store, context.organisationId, reached, context.usage)) {
    for (const some of chunks(events)) await take({ events: some });
    reached = upTo;
  }
  if (closed !== through)
    for (const ongoing of chunks(await ongoingIds(at))) await take({ events: [], ongoing });
  await writeStep(at, held, { cursor: writeCursor(reached), through }, nothingToWrite, run.night);
  return { through, restated: [...restated].sort() };
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / takenAtOnce) }, (_, index) =>
    all.slice(index * takenAtOnce, (index + 1) * takenAtOnce),
  );
}
