import type { Context } from '../../../platform/context/context.ts';

/** Who does something, as alerts and silences name them. */
export function personOf({ actor: { id, name } }: Context): { id: string; name: string } {
  return { id, name };
}
