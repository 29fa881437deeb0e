import { ProblemError } from '../../../platform/errors/errors.ts';
import { matchesPassword } from '../../../platform/secret/password.ts';
import { serially } from '../../../platform/serially/serially.ts';
import { changeInTurn } from '../attempt/change-in-turn.ts';
import { countAttempt, uncountAttempt } from '../attempt/count-attempt.ts';
import type { DoorDeps } from '../deps.ts';
import { tellRefusal, type Visitor } from '../visit/refusals.ts';

/** Sees whether a password is that of the link; so many guesses an hour from one address, and in all. @throws ProblemError 422, 429 */
export function checkPassword(deps: DoorDeps, visitor: Visitor, password: string): Promise<void> {
  // From one address one after the other: many who know it are no guesses, so each is taken back before the next one is counted.
  const key = `password of ${visitor.link.id} from ${visitor.from}`;
  return serially(key, () => guess(deps, visitor, password));
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
