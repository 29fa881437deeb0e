import type { Context } from '../../../../platform/context/context.ts';
import { writeCursor } from '../../../../platform/events/event-cursor.ts';
import type { LoggedEvent } from '../../../../platform/events/event-log.ts';
import { assets } from '../../asset/schemas.ts';
import type { MaintenanceDeps } from '../../deps.ts';
import { downtimes } from '../../downtime/schemas.ts';
import { workOrders } from '../../work-order/schemas.ts';
import { summed } from './difference.ts';
import { planMonths } from './plan-months.ts';
import { type Facts, idsOf, planStep, type Step, type Touched } from './plan-step.ts';
import {
  type Held,
  type Night,
  readAssets,
  readKnown,
  readMonths,
  readMonthsOf,
  type Writing,
  writeStep,
} from './repository.ts';
import { type AssetMonth, changedMonths, monthKey } from './standstill.ts';
import { AssetState, DowntimeState, type MonthState, OrderState } from './stored.ts';

type At = Pick<MaintenanceDeps, 'store'> & { context: Context };
export type Run = { at: At; facts: Facts; night: Night };

/** What is taken in together: events, and downtimes that go on without any. */
export type Batch = { events: readonly LoggedEvent[]; ongoing?: readonly string[] };

/** More writes than this are made in several steps, where there are several events. */
const mostWrites = 4000;

/** Takes some events in: reads what they touch, and writes what that changes. @returns how far it led, and the days restated. */
export async function takeIn(
  run: Run,
  held: Held,
  batch: Batch,
): Promise<{ held: Held; restated: string[] }> {
  const writing = await plan(run, batch);
  const { events, ongoing = [] } = batch;
  if (writing.states.length + writing.deltas.length > mostWrites && events.length + ongoing.length > 1)
    return inHalves(run, held, { events, ongoing });
  const last = events.at(-1)?.cursor;
  const next = { cursor: last ? writeCursor(last) : held.cursor, through: run.facts.through };
  const restated = writing.restated.map(({ date }) => date);
  return { held: await writeStep(run.at, held, next, writing, run.night), restated };
}

async function inHalves(run: Run, held: Held, { events, ongoing }: Required<Batch>) {
  const half = <T>(all: readonly T[]) => Math.ceil(all.length / 2);
  const [some, others] = [half(events), half(ongoing)];
  const first = await takeIn(run, held, { events: events.slice(0, some), ongoing: ongoing.slice(0, others) });
  const second = await takeIn(run, first.held, {
    events: events.slice(some),
    ongoing: ongoing.slice(others),
  });
  return { held: second.held, restated: [...first.restated, ...second.restated] };
}

async function plan({ at, facts }: Run, { events: logged, ongoing = [] }: Batch): Promise<Writing> {
  const events = logged.map(({ event }) => event);
  const step = planStep(events, await readTouched(at, events, ongoing), facts);
  const months = await touchedMonths(at, step, facts);
  const assetsById = await readAssets(at, [...new Set(months.map(({ assetId }) => assetId))]);
  const rest = planMonths(months, step.stops, assetsById, facts.calendar);
  const deltas = summed([...step.deltas, ...rest.deltas]);
  const { through } = facts;
  const restated = deltas.filter(
    ({ scope, date }) => scope === 'organisation' && through !== null && date <= through,
  );
  return { states: [...step.states, ...rest.states], deltas, restated };
}

async function readTouched(
  at: At,
  events: Parameters<typeof planStep>[0],
  ongoing: readonly string[],
): Promise<Touched> {
  const [changed, found] = await Promise.all([
    readKnown(at, downtimes, DowntimeState, [...new Set([...idsOf(downtimes, events), ...ongoing])]),
    readKnown(at, assets, AssetState, idsOf(assets, events)),
  ]);
  const named = changed.flatMap(({ item, before }) => [item?.workOrderId, before?.orderId]);
  const orders = new Set([...idsOf(workOrders, events), ...named.filter(id => typeof id === 'string')]);
  return {
    downtimes: changed,
    assets: found,
    orders: await readKnown(at, workOrders, OrderState, [...orders]),
  };
}

/** What is known of the months that stops touch as they were or are, and of all months of assets that moved. */
async function touchedMonths(
  at: At,
  { stops, movedAssets }: Step,
  { calendar }: Facts,
): Promise<MonthState[]> {
  const touched = new Map<string, AssetMonth>();
  for (const { before, after } of stops)
    for (const month of changedMonths(before, after, calendar)) touched.set(monthKey(month), month);
  const moved = await Promise.all(movedAssets.map(id => readMonthsOf(at, id)));
  const known = new Map(moved.flat().map(month => [monthKey(month), month]));
  const others = await readMonths(
    at,
    [...touched.values()].filter(month => !known.has(monthKey(month))),
  );
  return [...known.values(), ...others];
}
