import { Unprocessable } from '../../platform/errors/errors.ts';
import type { Store } from '../../platform/firestore/store.ts';
import type { Sealer } from '../../platform/kms/sealer.ts';
import type { Outbound } from '../../platform/outbound/outbound.ts';
import { UnsafeTarget } from '../../platform/outbound/safe-lookup.ts';

/** What the verbs of channels and webhooks work with. */
export type AlertDeps = { store: Store; outbound: Outbound; sealer: Sealer };

/** @throws Unprocessable when an address is none that we would call. */
export function requireSafeTarget(outbound: Outbound, url: string): void {
  const message = whyUnsafe(outbound, url);
  if (message) {
    throw new Unprocessable('invalid-body', `url: ${message}`, { errors: [{ path: 'url', message }] });
  }
}

function whyUnsafe(outbound: Outbound, url: string): string | undefined {
  try {
    outbound.check(url);
    return undefined;
  } catch (error) {
    if (error instanceof UnsafeTarget) return error.message;
    throw error;
  }
}
