import { within } from '../deadline/within.ts';
import { Unavailable } from '../errors/errors.ts';
import { asProblem } from './errors.ts';

/** Milliseconds the database has for one read, and for one transaction with its repetitions. */
const limits = { reading: 5_000, changing: 9_000 } as const;

/**
 * The result of a database call.
 *
 * @throws Unavailable when it takes too long; other errors as whoever asked should see them.
 */
export async function withDeadline<T>(work: Promise<T>, kind: keyof typeof limits): Promise<T> {
  try {
    return await within(limits[kind], work, tooLate);
  } catch (error) {
    throw asProblem(error);
  }
}

function tooLate(): Unavailable {
  return new Unavailable('The database did not answer in time. Try again.');
}
