import { ProblemError } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { forMinutes, matchesPassword } from '../../../platform/secret/password.ts';
import type { DoorDeps } from '../deps.ts';
import { tellRefusal, type Visitor } from '../visit/refusals.ts';
import { codeId } from './code-id.ts';
import { type Code, codeAttempts, codes } from './schemas.ts';

/**
 * Sees whether a code is the one that was sent. Each attempt is counted before it is made, and a right one not at all.
 *
 * @throws ProblemError 422: one answer for a wrong, old or used one, and where none was sent.
 */
export async function checkCode(
  deps: DoorDeps,
  visitor: Visitor,
  { email, code }: { email: string; code: string },
): Promise<void> {
  const id = codeId(visitor.link.id, email);
  const { store } = deps;
  const hash = await runChange(store, visitor.context, async change => {
    const open = await openCode(change, id);
    if (open) change.note(codes, open, { attempts: open.attempts + 1 });
    return open?.hash ?? null;
  });
  if (!(await matchesPassword(code, hash, forMinutes))) {
    await tellRefusal(deps, visitor, 'code');
    throw wrongCode();
  }
  await runChange(store, visitor.context, async change => {
    const [stored] = await change.getMany(codes, [id]);
    if (stored) change.note(codes, stored, { attempts: stored.attempts - 1 });
  });
}

/** Uses a code up, within the change for which it was needed: it lets in one visit. @throws ProblemError 422 */
export async function useCode(change: Change, linkId: string, email: string): Promise<void> {
  const open = await openCode(change, codeId(linkId, email));
  if (!open?.hash) throw wrongCode();
  change.note(codes, open, { used: true, hash: null });
}

async function openCode(change: Change, id: string): Promise<Code | undefined> {
  const [code] = await change.getMany(codes, [id]);
  const isOpen = code && !code.used && code.expiresAt > change.now && code.attempts < codeAttempts;
  return isOpen ? code : undefined;
}

export function wrongCode(): ProblemError {
  const message =
    'That is not the code, or it is no longer good. Look again, or ask for another one: leave the code out.';
  return new ProblemError(422, 'wrong-code', message);
}
