import { newId } from '../../../platform/firestore/repository.ts';
import { changeInTurn } from '../attempt/change-in-turn.ts';
import { countAttempt } from '../attempt/count-attempt.ts';
import type { DoorDeps } from '../deps.ts';
import { links } from '../link/schemas.ts';
import type { Visitor } from '../visit/refusals.ts';
import { codeId } from './code-id.ts';
import { codeMinutes, codes } from './schemas.ts';

const againAfterMs = 30_000;

/**
 * Asks for a code; the event has it made and sent. For an address that the link is not for as much is read and written, and
 * nothing sent. A page that is loaded again at once does not ask anew.
 *
 * @throws ProblemError 429
 */
export async function askCode(
  { store }: Pick<DoorDeps, 'store'>,
  visitor: Visitor,
  { email, isWelcome }: { email: string; isWelcome: boolean },
): Promise<void> {
  const { link, from } = visitor;
  const id = codeId(link.id, email);
  await changeInTurn(store, visitor, async change => {
    const [last] = await change.getMany(codes, [id]);
    const now = Date.parse(change.now);
    if (last && !last.used && now - Date.parse(last.createdAt) < againAfterMs) return;
    await countAttempt(change, [
      { what: [link.id, 'code', email], perHour: 5 },
      { what: [link.id, 'codes'], perHour: 100 },
    ]);
    const expiresAt = new Date(now + codeMinutes * 60_000).toISOString();
    const askId = newId();
    const asked = { linkId: link.id, roomId: link.roomId, email, askId, expiresAt };
    change.note(codes, { id }, { ...asked, attempts: 0, used: false });
    if (isWelcome) change.announce(links, link, 'code-asked', { codeId: id, askId, from });
    else change.announce(links, link, 'refused', { reason: 'address', from });
  });
}
