import { isDeepStrictEqual } from 'node:util';
import type { ChangeEvent } from '../../../../platform/events/change-event.ts';
import { type Asset, assets } from '../../asset/schemas.ts';
import { type Downtime, downtimes } from '../../downtime/schemas.ts';
import { isOpen } from '../../work-order/rules.ts';
import { type WorkOrder, workOrders } from '../../work-order/schemas.ts';
import { asFiguresTake, orderStop, recordedStop } from '../report/stops.ts';
import { contributionOf, nothing } from './contribution.ts';
import type { Calendar } from './day-in.ts';
import { type Delta, difference } from './difference.ts';
import { serviceContribution } from './service.ts';
import type { AssetStop } from './standstill.ts';
import { stockDeltas } from './stock-deltas.ts';
import type { AssetState, DowntimeState, OrderState } from './stored.ts';

/** A thing as it is, unless it was deleted, and what was known of it before. */
export type Known<Item, State> = { id: string; item: Item | undefined; before: State | undefined };

/** Everything that events are about. */
export type Touched = {
  orders: readonly Known<WorkOrder, OrderState>[];
  downtimes: readonly Known<Downtime, DowntimeState>[];
  assets: readonly Known<Asset, AssetState>[];
};

/** The organisation's days; up to which of them figures were closed, null before the first; until when downtimes last. */
export type Facts = { calendar: Calendar; through: string | null; until: string };

/** What is known of a thing from now on; nothing when it is gone. */
export type NewState = { key: string; state: object | undefined };

/** What some events come to, but for the standstills that they change. */
export type Step = {
  states: NewState[];
  deltas: Delta[];
  stops: StopChange[];
  /** Assets that are in service at other times, or elsewhere. */
  movedAssets: string[];
};

/** Who tells of a standstill, as it was and is. */
export type StopChange = { source: string; before: AssetStop | null; after: AssetStop | null };

const withoutOrder: OrderState = { ...nothing, scopes: [], endedAt: null, recorded: {}, stop: null };

/** The ids of the items of a resource that events are about. */
export function idsOf({ path }: { path: string }, events: readonly ChangeEvent[]): string[] {
  return [...new Set(events.map(event => idIn(path, event)).filter(id => id !== undefined))];
}

/** Names what is known of a thing. */
export function stateKey({ path }: { path: string }, id: string): string {
  return `${path}_${id}`;
}

/** Works out what changed. Pure; the events tell which things changed and how stock moved, the things the rest. */
export function planStep(events: readonly ChangeEvent[], touched: Touched, facts: Facts): Step {
  const parts = [
    ...touched.downtimes.map(known => planDowntime(known, facts)),
    ...touched.orders.map(known => planOrder(known, touched.downtimes, facts)),
    ...touched.assets.map(known => planAsset(known, facts)),
  ];
  const stock = events.flatMap(event => stockDeltas(event, facts.calendar.day));
  return {
    states: parts.flatMap(({ states = [] }) => states),
    deltas: [...parts.flatMap(({ deltas = [] }) => deltas), ...stock],
    stops: parts.flatMap(({ stops = [] }) => stops),
    movedAssets: parts.flatMap(({ movedAssets = [] }) => movedAssets),
  };
}

function planDowntime({ id, item, before }: Known<Downtime, DowntimeState>, { until }: Facts): Partial<Step> {
  const key = stateKey(downtimes, id);
  const stop = item ? assetStop(item.assetId, recordedStop(item, until)) : null;
  const state = item && { orderId: item.workOrderId, stop };
  if (isDeepStrictEqual(before, state)) return {};
  return { states: [{ key, state }], stops: [{ source: key, before: before?.stop ?? null, after: stop }] };
}

function planOrder(
  { id, item: order, before = withoutOrder }: Known<WorkOrder, OrderState>,
  changed: Touched['downtimes'],
  { calendar: { day } }: Facts,
): Partial<Step> {
  const key = stateKey(workOrders, id);
  const item = order && asFiguresTake(order);
  const recorded = { ...before.recorded };
  for (const downtime of changed) {
    if (downtime.item?.workOrderId === id) recorded[downtime.id] = downtime.item.startedAt;
    else delete recorded[downtime.id];
  }
  const endedAt = item ? endOf(item, before.endedAt) : null;
  const stops = Object.values(recorded);
  const told = item && orderStop(item, stops.length > 0);
  const stop = item?.assetId && told ? assetStop(item.assetId, told) : null;
  const after = item ? contributionOf(item, { endedAt, stops, day }) : nothing;
  const state: OrderState = { ...after, scopes: [...after.scopes], endedAt, recorded, stop };
  if (isDeepStrictEqual(before, state)) return {};
  return {
    states: [{ key, state: item && state }],
    deltas: difference(before, after),
    stops: [{ source: key, before: before.stop, after: stop }],
  };
}

function planAsset({ id, item, before }: Known<Asset, AssetState>, { calendar }: Facts): Partial<Step> {
  const after = item ? serviceContribution(item, calendar) : nothing;
  if (isDeepStrictEqual(before ?? nothing, after)) return {};
  return {
    states: [{ key: stateKey(assets, id), state: item && after }],
    deltas: difference(before ?? nothing, after),
    // What was never counted has no standstills yet.
    movedAssets: before ? [id] : [],
  };
}

function assetStop(assetId: string, { from, to }: { from: string; to: string }): AssetStop | null {
  return from < to ? { assetId, from, to } : null;
}

/** When an order ended; one that was stored before it said so itself, as it was known. */
function endOf(
  { status, completedAt, waitsUntil, updatedAt }: WorkOrder,
  known: string | null,
): string | null {
  if (isOpen(status)) return null;
  return waitsUntil ?? completedAt ?? known ?? updatedAt;
}

function idIn(path: string, { subject }: ChangeEvent): string | undefined {
  return subject.startsWith(`${path}/`) ? subject.slice(path.length + 1) : undefined;
}
