import { within } from '../deadline/within.ts';
import { ProblemError } from '../errors/errors.ts';

const requestSeconds = 10;

/** The result of a handler, or 504 when it takes too long. Files on their way in or out take the time they need. */
export function inTime(
  work: unknown,
  {
    bodyType,
    answerTypes,
    seconds = requestSeconds,
  }: { bodyType?: string; answerTypes?: readonly string[]; seconds?: number },
): unknown {
  if (!(work instanceof Promise) || bodyType || answerTypes) return work;
  return within(seconds * 1000, work, tooLate);
}

function tooLate(): ProblemError {
  const message = 'It took too long. Look whether it was done before you try again.';
  return new ProblemError(504, 'timeout', message);
}
