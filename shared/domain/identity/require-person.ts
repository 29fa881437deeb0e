import type { Caller } from '../../platform/auth/caller.ts';
import { Forbidden } from '../../platform/errors/errors.ts';

/** The person who asks. @throws Forbidden when it is a program, or a person without an e-mail address. */
export function requirePerson({ actor, email }: Caller): { uid: string; name: string; email: string } {
  if (actor.type !== 'user' || !email)
    throw new Forbidden('Only a person who signs in by e-mail can do this.');
  return { uid: actor.id, name: actor.name, email: email.toLowerCase() };
}
