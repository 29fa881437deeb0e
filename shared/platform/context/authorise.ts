import { Forbidden } from '../errors/errors.ts';
import type { Context } from './context.ts';

/** @throws Forbidden when the actor lacks the permission. */
export function authorise({ permissions }: Pick<Context, 'permissions'>, permission: string): void {
  if (!permissions.has(permission)) {
    throw new Forbidden(
      `This needs the permission ${permission}. Ask an administrator of your organisation for it.`,
    );
  }
}
