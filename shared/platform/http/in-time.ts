import { ProblemError } from '../errors/errors.ts';

const requestTimeoutMs = 10_000;

/** The result of a handler, or 504 when it takes too long. Files on their way in or out take the time they need. */
export async function inTime(
  work: unknown,
  { bodyType, answerTypes }: { bodyType?: string; answerTypes?: readonly string[] },
) {
  if (!(work instanceof Promise) || bodyType || answerTypes) return work;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new ProblemError(
      504,
      'timeout',
      'It took too long. Look whether it was done before you try again.',
    );
    timer = setTimeout(() => reject(error), requestTimeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
