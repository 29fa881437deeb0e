import { Unavailable } from '../errors/errors.ts';
import { grpcCode } from '../google/grpc-problem.ts';

/** A ciphertext that its key does not open: it was changed, cut, or belongs elsewhere. Trying again cannot help. */
export class Undecipherable extends Error {
  override readonly name = 'Undecipherable';

  constructor(cause: unknown) {
    super('The key does not open this: it was changed, or belongs elsewhere.', { cause });
  }
}

/** Bytes that did not come through whole, on the way there or back. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

const invalidArgument = 3;
const alreadyExists = 6;
/** Deadline exceeded, resource exhausted, aborted, internal, unavailable. */
const passing = [4, 8, 10, 13, 14];

/** Whether Cloud KMS will have nothing of what it was given: of a ciphertext it says no more than that. */
export function isRefused(error: unknown): error is Error {
  return grpcCode(error) === invalidArgument;
}

/** Whether what was to be made is there already. */
export function isThere(error: unknown): boolean {
  return grpcCode(error) === alreadyExists;
}

/** Whether a call is worth repeating because its bytes, or those of its answer, were damaged on their way. */
export function isDamaged(error: unknown): boolean {
  if (error instanceof Damaged) return true;
  return isRefused(error) && error.message.includes('_crc32c');
}

/**
 * What a failed call of Cloud KMS means to whoever asked. A key that is disabled or gone comes back only when somebody
 * brings it back: nothing is done without it.
 */
export function kmsProblem(error: unknown): unknown {
  if (isDamaged(error))
    return new Unavailable('What Cloud KMS answers arrives damaged. Try again.', { cause: error });
  const code = grpcCode(error);
  if (code === undefined || code === invalidArgument) return error;
  return new Unavailable(
    passing.includes(code)
      ? 'Cloud KMS, whose keys protect this, does not answer. Try again.'
      : 'The key that protects this is disabled or not there. Have it enabled in Cloud KMS, then try again.',
    { cause: error },
  );
}
