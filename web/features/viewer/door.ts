import { ApiProblem, problemMessage } from '../../app/api-problem.ts';
import type { RoomAnswer, RoomKnock } from '../../app/api-types.ts';

/** What a visitor has said so far. */
export type Said = Omit<RoomKnock, 'token'>;
export type Gate = NonNullable<RoomAnswer['asks']>;

/** How far a visitor has come at the door. */
export type Door = {
  organisation: string | null;
  said: Said;
  /** What is asked now; null before the first answer. */
  asks: Gate | null;
  agreement: RoomAnswer['agreement'];
  /** What was wrong with what was said last. */
  fault: string | null;
  /** Why the link opens nothing, whatever is said. */
  closed: string | null;
};

export const atTheDoor: Door = {
  organisation: null,
  said: {},
  asks: null,
  agreement: null,
  fault: null,
  closed: null,
};

/** The door after an answer that asks for more. */
export function answered(door: Door, said: Said, { asks, agreement, organisation }: RoomAnswer): Door {
  return { ...door, said, asks, agreement, organisation, fault: null };
}

const wrongCode = 'That is not the code, or it is too old. Look again, or have another one sent.';
const outlivedCode = 'Your code has expired meanwhile: it lasts ten minutes. Have another one sent.';

/** The door after a refusal: at the gate that it is about, without what was wrong. */
export function refused(door: Door, said: Said, error: unknown): Door {
  const fault = problemMessage(error);
  if (!(error instanceof ApiProblem)) return { ...door, fault };
  const { password: _, code: __, agreementHash: ___, ...named } = said;
  switch (error.code) {
    case 'wrong-password':
      return { ...door, said: named, asks: 'password', fault: 'That is not the password. Try again.' };
    case 'wrong-code': {
      const { code: ____, agreementHash: _____, ...proven } = said;
      const late = door.asks === 'agreement';
      return { ...door, said: proven, asks: 'code', fault: late ? outlivedCode : wrongCode };
    }
    case 'link-changed':
      return { ...atTheDoor, organisation: door.organisation };
    case 'link-closed':
      // Whoever has said an address may have another one.
      if (door.asks === 'email') return { ...door, fault: notForYou(said.email) };
      return { ...door, closed: fault };
    case 'link-expired':
      return { ...door, closed: fault };
    default:
      return { ...door, fault: error.errors[0]?.message ? `It ${error.errors[0].message}.` : fault };
  }
}

function notForYou(email: string | undefined): string {
  return `This link is not for ${email ?? 'you'}. Enter the address that it was sent to, or ask whoever sent it.`;
}
