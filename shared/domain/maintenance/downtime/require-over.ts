import { Unprocessable } from '../../../platform/errors/errors.ts';

/** Clocks of clients may be ahead of ours by so much. */
const skewMs = 60_000;

type Times = { startedAt?: string; endedAt?: string | null };

/** A downtime is what happened, no plan. @throws Unprocessable naming the time that is yet to come. */
export function requireOver({ startedAt, endedAt }: Times, now: string): void {
  const latest = new Date(Date.parse(now) + skewMs).toISOString();
  for (const [path, time] of Object.entries({ startedAt, endedAt })) {
    if (!time || time <= latest) continue;
    const message =
      'must not be in the future: a downtime is recorded when it has begun, and ended when it is over';
    throw new Unprocessable('invalid-body', `${path}: ${message}.`, { errors: [{ path, message }] });
  }
}
