import { ProblemError } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { matchesPassword } from '../../../platform/secret/password.ts';
import { countAttempt, uncountAttempt } from '../attempt/count-attempt.ts';
import type { DoorDeps } from '../deps.ts';
import { tellRefusal, type Visitor } from '../visit/refusals.ts';

/** Sees whether a password is that of the link; so many guesses an hour from one address, and in all. @throws ProblemError 422, 429 */
export async function checkPassword(deps: DoorDeps, visitor: Visitor, password: string): Promise<void> {
  const { link, context, from } = visitor;
  const limits = [
    { what: [link.id, 'password', from], perHour: 10 },
    { what: [link.id, 'passwords'], perHour: 200 },
  ];
  await runChange(deps.store, context, change => countAttempt(change, limits));
  if (await matchesPassword(password, link.passwordHash)) {
    await runChange(deps.store, context, change => uncountAttempt(change, limits));
    return;
  }
  await tellRefusal(deps, visitor, 'password');
  throw new ProblemError(422, 'wrong-password', 'That is not the password of this link. Try again.');
}
