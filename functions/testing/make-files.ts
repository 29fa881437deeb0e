import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import type { Person } from '@chatterfix/shared/testing/sign-up.ts';
import { fileClient } from './files.ts';
import type { Inventory } from './populate.ts';
import type { wholeApi } from './whole-api.ts';

/** What the files of the inventory hold. */
export const fileBytes = new TextEncoder().encode('code,name\nA,B\n');

/** Uploads a version of the document, and begins an upload into another one; answers their ids by their paths. */
export async function makeFiles(
  api: ReturnType<typeof wholeApi>,
  person: Pick<Person, 'token'>,
  { documents = '', rooms: roomId = '' }: Inventory,
): Promise<Inventory> {
  const client = fileClient(api, person);
  const { id: versions } = await client.upload(fileBytes, { documentId: documents });
  const body = { name: 'Forecast', roomId };
  const { body: other } = await apiClient(api, person)('POST', '/api/data-room/documents', { body });
  const { id: uploads } = await client.start({ documentId: String(other.id), size: fileBytes.length });
  return { versions, uploads };
}
