import { ProblemError } from '../../../platform/errors/errors.ts';
import { matchesPassword } from '../../../platform/secret/password.ts';
import { sharing } from '../../../platform/serially/sharing.ts';
import { changeInTurn } from '../attempt/change-in-turn.ts';
import { countAttempt, uncountAttempt } from '../attempt/count-attempt.ts';
import type { DoorDeps } from '../deps.ts';
import { tellRefusal, type Visitor } from '../visit/refusals.ts';

const share = sharing<void>();

/** Sees whether a password is that of the link; so many guesses an hour from one address, and in all. @throws ProblemError 422, 429 */
export function checkPassword(deps: DoorDeps, visitor: Visitor, password: string): Promise<void> {
  const { link, from } = visitor;
  // The same guess from one address is one, however many make it at once: they know the password, and would be too many.
  const key = JSON.stringify([link.id, link.version, from, password]);
  return share(key, () => guess(deps, visitor, password));
}

async function guess(deps: DoorDeps, visitor: Visitor, password: string): Promise<void> {
  const { link, from } = visitor;
  const limits = [
    { what: [link.id, 'password', from], perHour: 10 },
    { what: [link.id, 'passwords'], perHour: 200 },
  ];
  await changeInTurn(deps.store, visitor, change => countAttempt(change, limits));
  if (await matchesPassword(password, link.passwordHash)) {
    await changeInTurn(deps.store, visitor, change => uncountAttempt(change, limits));
    return;
  }
  await tellRefusal(deps, visitor, 'password');
  throw new ProblemError(422, 'wrong-password', 'That is not the password of this link. Try again.');
}
