import type { Context } from '../../../platform/context/context.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import type { FileDeps } from '../deps.ts';
import { withinRooms } from '../room/within-rooms.ts';
import { objectFolder } from '../version/object-name.ts';
import { partStates } from './part-states.ts';
import { type PartState, type Upload, uploads } from './schemas.ts';

/** An upload, and how far it is: what its bucket has of it. @throws NotFound, Gone, Unavailable */
export async function readUpload(
  { store, files }: Pick<FileDeps, 'store' | 'files'>,
  context: Context,
  id: string,
): Promise<{ upload: Upload; parts: PartState[] }> {
  const upload = await withinRooms(store, context, repository(store, context, uploads)).get(id);
  const { organisationId } = context;
  const objects = await files.list(objectFolder(organisationId, id));
  return { upload, parts: partStates(organisationId, upload, objects) };
}
