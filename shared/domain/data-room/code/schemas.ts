import * as z from 'zod';
import { instant, optional, reference } from '../../../platform/resource/fields.ts';
import { PasswordHash } from '../../../platform/resource/password-hash.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { email } from '../../identity/user/schemas.ts';

export const codeMinutes = 10;
export const codeAttempts = 5;

/**
 * The code that proves an address, from when it is asked for. It is made, and hashed, where it is sent; there is one, without
 * a code, for an address that the link is not for as well, so that nothing tells the two apart.
 */
export const codes = defineResource({
  noun: 'code',
  path: 'codes',
  collection: 'codes',
  fields: {
    linkId: reference,
    roomId: reference,
    email,
    /** Tells one asking from the next. */
    askId: reference,
    expiresAt: instant,
    attempts: z.int().nonnegative().default(0),
    used: z.boolean().default(false),
    hash: optional(PasswordHash),
    /** Since when somebody is at sending it. */
    claimedAt: optional(instant),
    sentAt: optional(instant),
  },
  keptDays: 1,
});
export type Code = ItemOf<typeof codes>;
