import type { Person } from '@chatterfix/shared/testing/sign-up.ts';
import { fileClient } from './files.ts';
import type { Inventory } from './populate.ts';
import type { wholeApi } from './whole-api.ts';

/** What the file of the inventory holds. */
export const fileBytes = new TextEncoder().encode('Balance');

/** Uploads a version of a document and begins another; answers their ids by their paths. */
export async function makeFiles(
  api: ReturnType<typeof wholeApi>,
  person: Pick<Person, 'token'>,
  documentId: string | undefined,
): Promise<Inventory> {
  const client = fileClient(api, person);
  const declared = { documentId: documentId ?? '' };
  const { id: versions } = await client.upload(fileBytes, declared);
  const { id: uploads } = await client.start({ ...declared, size: fileBytes.length });
  return { versions, uploads };
}
