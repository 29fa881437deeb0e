import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { rooms } from '../room/schemas.ts';
import { certificates } from './schemas.ts';
import { statementOf } from './statement.ts';

/** The certificate of a room that was shredded, as JSON. @throws NotFound, Conflict while there is none */
export async function readCertificate(store: Store, context: Context, roomId: string): Promise<string> {
  const room = await repository(store, context, rooms).get(roomId);
  const certificate = await findItem(store, context, certificates, roomId);
  if (!certificate) throw uncertified(room.state === 'shredding');
  const statement = await statementOf(store, context, room, certificate);
  return JSON.stringify({ statement, signature: certificate.signature });
}

function uncertified(underway: boolean): Conflict {
  return underway
    ? new Conflict('being-shredded', 'The room is still being shredded. Ask again in a minute.')
    : new Conflict('not-shredded', 'The room was not shredded, so there is no certificate.');
}
