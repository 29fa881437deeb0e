import * as z from 'zod';
import { actor, instant, optional, reference, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { email } from '../../identity/user/schemas.ts';

const count = z.int().nonnegative().default(0);

/** That there is something new in a room, as its owner has it told to those who came by its links. */
export const roomNotices = defineResource({
  noun: 'room-notice',
  path: 'room-notices',
  at: 'data-room',
  collection: 'roomNotices',
  fields: {},
  derived: {
    roomId: reference,
    message: optional(z.string()).meta({ description: "The owner's words" }),
    linkIds: optional(z.array(reference)).meta({
      description: 'Who came by these links is told; null for all links that are live when it is sent',
    }),
    by: actor.meta({ description: 'Whom an answer goes to, if it is a user' }),
    state: z
      .enum(['sending', 'sent', 'given-up'])
      .default('sending')
      .meta({ description: 'Given up when the mail server was not there for a day: not all were told' }),
    told: count.meta({ description: 'To how many addresses it was sent' }),
    refused: count.meta({ description: 'How many addresses were refused by the mail server' }),
    uncertain: count.meta({
      description: 'Of how many nobody knows: whoever sent it died over it. They are not told again',
    }),
    /** When it is to be taken up again if it is still being sent: its message was given up by then. */
    goesOnAt: optional(instant),
  },
  secret: ['goesOnAt'],
  within: { path: 'rooms', field: 'roomId' },
  label: [],
  filters: ['roomId'],
  operations: ['list', 'get'],
});
export type RoomNotice = ItemOf<typeof roomNotices>;

/** One address that is told of a notice, and what came of it; a record, without a history of its own. */
export const noticeDeliveries = defineResource({
  noun: 'notice-delivery',
  path: 'notice-deliveries',
  at: 'data-room',
  collection: 'noticeDeliveries',
  fields: {},
  derived: {
    noticeId: reference,
    roomId: reference,
    email,
    state: z.enum(['sending', 'waiting', 'sent', 'refused', 'uncertain']),
    attempts: z.int().nonnegative().default(0),
    lastAnswer: optional(z.string()).meta({ description: 'What the mail server said last, if it was no' }),
    attemptedAt: instant.meta({ description: 'Since when its last attempt is underway, or was' }),
  },
  within: { path: 'rooms', field: 'roomId' },
  label: [],
  filters: ['roomId', 'noticeId'],
  operations: ['list', 'get'],
});
export type NoticeDelivery = ItemOf<typeof noticeDeliveries>;

/** What an owner says to those who came into a room. */
export const NewNotice = z
  .strictObject({
    message: optional(text(2000)).meta({ description: 'A few words of their own' }),
    linkIds: optional(z.array(reference).min(1).max(50)).meta({
      description: 'Only who came by these links; all that are live when null',
    }),
  })
  .meta({ id: 'NewRoomNotice' });
export type NewNotice = z.infer<typeof NewNotice>;
