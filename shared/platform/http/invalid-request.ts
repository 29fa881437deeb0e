import type { ZodError } from 'zod';
import { BadRequest, Unprocessable } from '../errors/errors.ts';

type Failure = { success: false; target: string; error: ZodError };

/** Looks at what a validator found. @throws what {@link refuseRequest} throws, when it failed. */
export function invalidRequest(result: { success: true } | Failure): void {
  if (!result.success) refuseRequest(result);
}

/** Says which fields of a request do not fit. @throws Unprocessable for its body, BadRequest for its address. */
export function refuseRequest({ target, error }: Pick<Failure, 'target' | 'error'>): never {
  const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const detail = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
  if (target === 'json') throw new Unprocessable('invalid-body', detail, { errors });
  throw new BadRequest(detail, { errors });
}
