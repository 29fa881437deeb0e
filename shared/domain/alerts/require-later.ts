import { Unprocessable } from '../../platform/errors/errors.ts';

/** @throws Unprocessable naming the field whose time is not after the other one. */
export function requireLater(field: string, time: string, than: string): void {
  if (time > than) return;
  throw new Unprocessable('invalid-body', `${field}: must be later than ${than}.`, {
    errors: [{ path: field, message: `must be later than ${than}` }],
  });
}
