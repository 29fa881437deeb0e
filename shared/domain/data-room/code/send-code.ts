import { randomInt } from 'node:crypto';
import * as z from 'zod';
import type { Context } from '../../../platform/context/context.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type Mailer, MailRefused } from '../../../platform/mail/mailer.ts';
import { forMinutes, hashPassword } from '../../../platform/secret/password.ts';
import { type Room, rooms } from '../room/schemas.ts';
import { codeMail } from './code-mail.ts';
import { type Code, codes } from './schemas.ts';

/** What the event says by which a code is asked for. */
export const CodeAsked = z.object({ codeId: z.string(), askId: z.string() });
export type CodeAsked = z.infer<typeof CodeAsked>;

export type CodeDeps = { store: Store; mailer: Mailer };

/** Somebody who has been at it for so long has died over it. */
const claimMs = 60_000;

/**
 * Makes the code that was asked for, and sends it: once, however often it is asked; one that may have been sent by somebody who
 * died over it is replaced by another.
 *
 * @returns whether it is sent now; not when it was before, is asked for anew, or its time is over.
 * @throws MailRefused, to be tried again; Error while somebody else is at it.
 */
export async function sendCode(
  { store, mailer }: CodeDeps,
  context: Context,
  asked: CodeAsked,
): Promise<boolean> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const hash = await hashPassword(code, forMinutes);
  const claimed = await runChange(store, context, async change => {
    const open = await openAsking(change, asked);
    const [room] = open ? await change.getMany(rooms, [open.roomId]) : [];
    if (!open || !room) return undefined;
    if (isBusy(open, change.now)) throw new Error('This code is being sent. Look again whether it was.');
    change.note(codes, open, { hash, claimedAt: change.now });
    return { email: open.email, room };
  });
  if (!claimed) return false;
  const settle = (fields: Partial<Code>) => settleAsking(store, context, { asked, fields });
  try {
    await mailer.send(mailTo(claimed, { code, asked }));
  } catch (error) {
    await settle({ claimedAt: null, hash: null });
    if (error instanceof MailRefused && error.permanent) return false;
    throw error;
  }
  await settle({ sentAt: store.now().toISOString() });
  return true;
}

function mailTo(
  { email, room }: { email: string; room: Room },
  { code, asked }: { code: string; asked: CodeAsked },
) {
  const id = `code-${asked.askId}`;
  return { id, thread: id, to: email, ...codeMail({ code, roomName: room.name }) };
}

async function settleAsking(
  store: Store,
  context: Context,
  { asked, fields }: { asked: CodeAsked; fields: Partial<Code> },
): Promise<void> {
  await runChange(store, context, async change => {
    const open = await openAsking(change, asked);
    if (open) change.note(codes, open, fields);
  });
}

async function openAsking(change: Change, { codeId, askId }: CodeAsked): Promise<Code | undefined> {
  const [code] = await change.getMany(codes, [codeId]);
  const isOpen = code?.askId === askId && code.sentAt === null && !code.used && code.expiresAt > change.now;
  return isOpen ? code : undefined;
}

function isBusy({ claimedAt }: Code, now: string): boolean {
  return claimedAt !== null && Date.parse(now) - Date.parse(claimedAt) < claimMs;
}
