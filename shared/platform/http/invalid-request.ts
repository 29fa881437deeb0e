import type { ZodError } from 'zod';
import { BadRequest, Unprocessable } from '../errors/errors.ts';

type Failure = { target: 'param' | 'query' | 'json'; error: ZodError };

/** Says which fields of a request do not fit. @throws Unprocessable for its body, BadRequest for its address. */
export function refuseRequest({ target, error }: Failure): never {
  const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const detail = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
  if (target === 'json') throw new Unprocessable('invalid-body', detail, { errors });
  throw new BadRequest(detail, { errors });
}
