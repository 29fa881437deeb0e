import { Conflict, ProblemError, Unavailable } from '../errors/errors.ts';

const grpc = {
  invalidArgument: 3,
  deadlineExceeded: 4,
  alreadyExists: 6,
  resourceExhausted: 8,
  aborted: 10,
  unavailable: 14,
} as const;

/** A database error as whoever asked should see it; what is no fault of circumstance stays as it is. */
export function asProblem(error: unknown): unknown {
  if (error instanceof ProblemError || !(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case grpc.alreadyExists:
      return duplicate(error);
    case grpc.aborted:
    case grpc.resourceExhausted:
      return new Unavailable('Too many changes to the same item at once. Try again.', { cause: error });
    case grpc.invalidArgument:
      return isTooLarge(error) ? tooLarge(error) : error;
    case grpc.unavailable:
    case grpc.deadlineExceeded:
      return new Unavailable('The database is not available. Try again.', { cause: error });
    default:
      return error;
  }
}

/** Whether a change was refused because it writes more than one transaction may, index entries counted. */
export function isTooBig(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === grpc.invalidArgument && /transaction too big/i.test(error.message);
}

/** Whether an item, or its event, would be larger than a document may be. */
function isTooLarge({ message }: Error): boolean {
  return /maximum entity size|exceeds the maximum allowed size|is longer than \d+ bytes/i.test(message);
}

function tooLarge(cause: Error): Conflict {
  const message = 'With this it would be larger than one item may be, 1 MiB. Make another one.';
  return new Conflict('too-large', message, {}, { cause });
}

/** The database names the document that exists; the name of a claim says which value is taken. */
function duplicate(error: Error): ProblemError {
  const [, field] = /\/uniques\/\w+\.(\w+)\./.exec(error.message) ?? [];
  if (!field) return new Conflict('already-exists', 'It exists already.');
  return new Conflict('duplicate', `Another item has this ${field}. Choose another ${field}.`, { field });
}
