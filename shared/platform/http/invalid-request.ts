import type { ZodError } from 'zod';
import { BadRequest, Unprocessable } from '../errors/errors.ts';

type Result = { success: true } | { success: false; target: string; error: ZodError };

/** Says which fields of a request do not fit: 422 for its body, 400 for its address. @throws always, when it failed */
export function invalidRequest(result: Result): void {
  if (result.success) return;
  const errors = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const detail = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
  if (result.target === 'json') throw new Unprocessable('invalid-body', detail, { errors });
  throw new BadRequest(detail, { errors });
}
