import * as z from 'zod';
import { instant, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { email } from '../../identity/user/schemas.ts';

/** So long a visit lasts at most. */
export const visitHours = 12;

/** Who somebody outside is, as far as it is known. */
export const whoFields = {
  roomId: reference,
  linkId: reference,
  viewerId: reference,
  email: email.nullable().meta({ description: 'As they said; null where the link does not ask for it' }),
  proven: z.boolean().meta({ description: 'Whether the address was proven by a code that was sent to it' }),
};

/** Somebody who was let in by a link, until it is over; known by a token, of which the hash is kept. */
export const visits = defineResource({
  noun: 'visit',
  path: 'visits',
  collection: 'visits',
  fields: {
    ...whoFields,
    linkVersion: z.int().positive(),
    tokenHash: z.string(),
    expiresAt: instant,
    from: z.string(),
  },
  keptDays: 1,
});
export type Visit = ItemOf<typeof visits>;

const given = (most: number) => z.string().max(most).exactOptional();

/** What somebody says at the door, more of it each time that they are asked. */
export const Knock = z
  .strictObject({
    token: z
      .string()
      .min(1)
      .max(300)
      .meta({ description: 'What stands behind # in the address of the link' }),
    email: email.exactOptional(),
    password: given(200),
    code: z
      .string()
      .regex(/^\d{6}$/, 'must be six digits')
      .exactOptional(),
    agreementHash: given(64).meta({ description: 'Says that the agreement of this hash is accepted' }),
  })
  .meta({ id: 'RoomKnock' });
export type Knock = z.infer<typeof Knock>;

/** What is asked next, or that nothing is: then the answer sets the cookie of the visit. */
export const Answer = z
  .object({
    asks: z.enum(['email', 'password', 'code', 'agreement']).nullable().meta({
      description: 'What to say besides, the next time; null when one is in',
    }),
    agreement: z
      .object({ text: z.string(), hash: z.hex() })
      .nullable()
      .meta({ description: 'What is to be agreed to' }),
    expiresAt: instant.nullable().meta({ description: 'Until when one is in' }),
    organisation: z.string().meta({ description: 'Whose room it is, by name' }),
  })
  .meta({ id: 'RoomAnswer' });
export type Answer = z.infer<typeof Answer>;

/** A visit as the visitor sees it. */
export const VisitState = z
  .object({
    linkId: reference,
    organisation: z.string().meta({ description: 'Whose room it is, by name' }),
    room: z.object({ name: z.string(), description: z.string().nullable() }),
    email: z.string().nullable(),
    expiresAt: instant,
    watermark: z.boolean(),
  })
  .meta({ id: 'RoomVisit' });
export type VisitState = z.infer<typeof VisitState>;
