import { Unavailable } from '../../../platform/errors/errors.ts';
import { Undecipherable } from '../../../platform/kms/kms-errors.ts';
import type { OutboundAnswer } from '../../../platform/outbound/outbound.ts';
import { UnsafeTarget } from '../../../platform/outbound/safe-lookup.ts';
import type { Outcome } from '../delivery/deps.ts';
import { retryAfterMs } from '../delivery/retry.ts';

/** What an answer means: 2xx and nothing else is success. */
export function outcomeOf(
  { status, retryAfter }: OutboundAnswer,
  isPermanent: (status: number) => boolean,
  now: Date,
): Outcome {
  if (status >= 200 && status < 300) return { delivered: true, status };
  const error =
    status >= 300 && status < 400 ? 'It redirects, which is not followed.' : `It answered ${status}.`;
  return {
    delivered: false,
    status,
    error,
    permanent: isPermanent(status),
    retryAfterMs: retryAfterMs(retryAfter, now),
  };
}

/** What a call that came to nothing means; what it says of the address stays out of the ledger. */
export function outcomeOfError(error: unknown): Outcome {
  const permanent = error instanceof UnsafeTarget || error instanceof Undecipherable;
  return { delivered: false, status: null, error: inWords(error), permanent };
}

function inWords(error: unknown): string {
  if (error instanceof UnsafeTarget || error instanceof Unavailable) return error.message;
  if (error instanceof Undecipherable)
    return 'Its secret does not open: it was damaged. Give it another one, with no overlap.';
  if (!(error instanceof Error)) return 'It failed.';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'It did not answer in time.';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return `The connection failed: ${code}.`;
}
