import { setTimeout as wait } from 'node:timers/promises';

/** Changes the order of deliveries: one is held back until another one has been made. */
export type HoldBack = {
  /** Waits for `release`, at most so long as was said. Returns at once while another delivery is held. */
  hold(signal: AbortSignal): Promise<void>;
  release(): void;
};

/**
 * Holds one delivery at a time, so that a fault that strikes them all swaps them in pairs and holds none for ever.
 *
 * @param mostMs How long the last delivery of all is held, since none comes after it.
 */
export function createHoldBack(mostMs: number): HoldBack {
  let held: AbortController | undefined;
  return {
    async hold(signal) {
      if (held) return;
      held = new AbortController();
      await wait(mostMs, undefined, { signal: AbortSignal.any([signal, held.signal]) }).catch(() => {});
      held = undefined;
    },
    release: () => held?.abort(),
  };
}
