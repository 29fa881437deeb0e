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
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Unavailable('The database did not answer in time. Try again.')),
      limits[kind],
    );
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    throw asProblem(error);
  } finally {
    clearTimeout(timer);
  }
}
