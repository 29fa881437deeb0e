import type { Context } from '../../../platform/context/context.ts';
import { Forbidden } from '../../../platform/errors/errors.ts';

/** Nobody gives what they do not have. @throws Forbidden naming what is too much. */
export function requireWithin({ permissions }: Context, granted: readonly string[]): void {
  const missing = granted.filter(permission => !permissions.has(permission));
  if (missing.length > 0)
    throw new Forbidden(`You cannot give permissions you do not have: ${missing.join(', ')}.`);
}
