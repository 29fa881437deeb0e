import { within } from '../deadline/within.ts';
import { ProblemError } from '../errors/errors.ts';

const requestTimeoutMs = 10_000;

/** The result of a handler, or 504 when it takes too long. Files on their way in or out take the time they need. */
export function inTime(
  work: unknown,
  { bodyType, answerTypes }: { bodyType?: string; answerTypes?: readonly string[] },
): unknown {
  if (!(work instanceof Promise) || bodyType || answerTypes) return work;
  return within(requestTimeoutMs, work, tooLate);
}

function tooLate(): ProblemError {
  const message = 'It took too long. Look whether it was done before you try again.';
  return new ProblemError(504, 'timeout', message);
}
