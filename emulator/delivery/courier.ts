import { setTimeout as wait } from 'node:timers/promises';
import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import { turns } from '@chatterfix/shared/platform/serially/turns.ts';
import type { Faults } from '../faults/fault.ts';
import { type Backoff, backoffMs } from './backoff.ts';
import { createHoldBack } from './hold-back.ts';

/** How one function gets its events. */
export type CourierOptions<Item> = {
  /** Posts the item once and gives the HTTP status; anything but a 2xx, or an error, is a failed attempt. */
  post(item: Item, attempt: number, signal: AbortSignal): Promise<number>;
  record: Pick<FunctionRecord, 'name' | 'limits'>;
  backoff: Backoff;
  /** Without end when absent. */
  maxAttempts?: number | undefined;
  faults: Faults;
  /** What faults are aimed at; their operation is the function's name. */
  target: 'pubsub' | 'eventarc';
  /** How long a `reorder` fault holds an event back when no other one is delivered; 5 seconds when absent. */
  holdBackMs?: number | undefined;
};

export type Outcome = 'delivered' | 'undeliverable' | 'stopped';

/** Carries items to one function, each until the function takes it. */
export type Courier<Item> = {
  /** Resolves with `stopped` if the courier is stopped before; the item may then have arrived all the same. */
  carry(item: Item): Promise<Outcome>;
  /** Breaks off what is under way. */
  stop(): Promise<void>;
};

const mostAtOnce = 32;

/** Makes a courier that posts at most as many items at once as the function's instances serve together, and 32. */
export function createCourier<Item>(options: CourierOptions<Item>): Courier<Item> {
  const stopping = new AbortController();
  const deliver = deliverer(options, stopping.signal);
  const underWay = new Set<Promise<Outcome>>();
  return {
    carry(item) {
      const journey = carry(item, options, deliver, stopping.signal);
      underWay.add(journey);
      return journey.finally(() => underWay.delete(journey));
    },
    async stop() {
      stopping.abort();
      await Promise.allSettled(underWay);
    },
  };
}

/** One attempt; whether the function took the item. Throws when the signal aborts. */
type Attempt<Item> = (item: Item, attempt: number) => Promise<boolean>;

async function carry<Item>(
  item: Item,
  { backoff, maxAttempts = Number.POSITIVE_INFINITY }: CourierOptions<Item>,
  deliver: Attempt<Item>,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    for (let attempt = 1; ; attempt += 1) {
      if (await deliver(item, attempt)) return 'delivered';
      if (attempt >= maxAttempts) return 'undeliverable';
      await wait(backoffMs(backoff, attempt), undefined, { signal });
    }
  } catch (error) {
    if (signal.aborted) return 'stopped';
    throw error;
  }
}

function deliverer<Item>(options: CourierOptions<Item>, signal: AbortSignal): Attempt<Item> {
  const post = poster(options, signal);
  const holdBack = createHoldBack(options.holdBackMs ?? 5000);
  return async (item, attempt) => {
    const fault = await options.faults.strike(options.target, options.record.name);
    if (fault?.reorder) await holdBack.hold(signal);
    if (fault?.error !== undefined || !(await post(item, attempt))) return false;
    holdBack.release();
    for (let more = fault?.duplicate ?? 0; more > 0; more -= 1) await post(item, attempt);
    return true;
  };
}

function poster<Item>({ post, record }: CourierOptions<Item>, stopping: AbortSignal): Attempt<Item> {
  const { concurrency, maxInstances, timeoutSeconds } = record.limits;
  const inTurn = turns(Math.min(mostAtOnce, concurrency * maxInstances));
  return (item, attempt) =>
    inTurn(async () => {
      stopping.throwIfAborted();
      const signal = AbortSignal.any([stopping, AbortSignal.timeout(timeoutSeconds * 1000)]);
      const status = await post(item, attempt, signal).catch(() => 0);
      stopping.throwIfAborted();
      return status >= 200 && status < 300;
    });
}
