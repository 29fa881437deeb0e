import { queryClient } from '../../app/query-client.ts';
import { deleteDocument } from './api/delete-document.ts';
import { deleteVersion } from './api/delete-version.ts';
import { versionsQuery } from './api/list-versions.ts';

/** Deletes a document and all of its versions, the primary one last: only alone it goes. */
export async function deleteWithVersions(documentId: string, primaryVersionId: string | null): Promise<void> {
  const { items } = await queryClient.fetchQuery({ ...versionsQuery(documentId), staleTime: 0 });
  const others = items.filter(({ id }) => id !== primaryVersionId);
  for (const { id } of others) await deleteVersion(id);
  if (others.length < items.length && primaryVersionId) await deleteVersion(primaryVersionId);
  await deleteDocument(documentId);
}
