import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { Mail } from '../../../platform/mail/mailer.ts';
import { users } from '../../identity/user/schemas.ts';
import { documents } from '../document/schemas.ts';
import { folders } from '../folder/schemas.ts';
import type { Room } from '../room/schemas.ts';
import { organisationName } from '../visit/organisation-name.ts';
import { noticeMail } from './notice-mail.ts';
import { type Door, newsFor, type Recipient } from './rules.ts';
import type { RoomNotice } from './schemas.ts';

/** A notice, and what the mail to each recipient says by what these links show of the room now. */
export type Mailing = {
  notice: RoomNotice;
  mailTo(recipient: Recipient, doors: readonly Door[]): Omit<Mail, 'id' | 'thread'>;
};

/** Reads once what the mails of a notice are made of. */
export async function openMailing(
  store: Store,
  context: Context,
  { notice, room }: { notice: RoomNotice; room: Room },
): Promise<Mailing> {
  const { by, message } = notice;
  const inRoom = { roomId: [room.id] };
  // The documents first: a folder that anything is in is not deleted, so that theirs are still there.
  const documentsInIt = await everyItem(store, context, documents, inRoom);
  const contents = { documents: documentsInIt, folders: await everyItem(store, context, folders, inRoom) };
  const organisation = await organisationName({ store }, context);
  const user = by.type === 'user' ? await findItem(store, context, users, by.id) : undefined;
  const sender = user?.active ? { name: user.name, email: user.email } : undefined;
  return {
    notice,
    mailTo: (recipient, doors) => ({
      to: recipient.email,
      ...noticeMail({
        ...{ roomName: room.name, organisation, message, sender },
        news: newsFor(recipient, doors, contents),
      }),
    }),
  };
}
