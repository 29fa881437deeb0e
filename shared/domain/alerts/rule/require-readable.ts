import type { Context } from '../../../platform/context/context.ts';
import { Forbidden } from '../../../platform/errors/errors.ts';
import { permissions } from '../../identity/permission/rules.ts';
import type { When } from '../when/schemas.ts';

const known: ReadonlySet<string> = new Set(permissions);

/** Nobody learns by alerts what they may not read. @throws Forbidden naming the events. */
export function requireReadable(context: Context, when: When): void {
  if (when.kind !== 'event') return;
  const types = [when, ...when.resolvedBy].flatMap(pattern => pattern.types);
  const hidden = types.filter(type => {
    const [noun = ''] = type.split('.', 1);
    const permission = `${inMany(noun)}:read`;
    return known.has(permission) && !context.permissions.has(permission);
  });
  if (hidden.length > 0)
    throw new Forbidden(`A rule cannot speak of what you may not read: ${hidden.join(', ')}.`);
}

/** A noun as paths and permissions have it: `sites`, `escalation-policies`. */
function inMany(noun: string): string {
  return `${noun.replace(/y$/, 'ie')}s`;
}
