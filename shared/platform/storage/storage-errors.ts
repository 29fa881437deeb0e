import { Unavailable } from '../errors/errors.ts';

/** A file that is not in its bucket. */
export class ObjectMissing extends Error {
  override readonly name = 'ObjectMissing';
}

/** Codes of the network, and statuses of Cloud Storage, that pass by themselves. */
const passing = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', '408', '429'];

/** What a failed call of Cloud Storage means to whoever asked; an error that is not of it stays itself. */
export function storageProblem(name: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '404') return new ObjectMissing(`There is no object ${name}.`, { cause: error });
  if (passing.includes(code) || /^5\d\d$/.test(code))
    return new Unavailable('Cloud Storage does not answer. Try again.', { cause: error });
  return error;
}
