import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemMessage } from '../../app/api-problem.ts';
import { notify } from '../../ui/toast.tsx';
import { changeDocument } from './api/change-document.ts';
import { changeFolder } from './api/change-folder.ts';
import { documentsQuery } from './api/list-documents.ts';
import { foldersQuery } from './api/list-folders.ts';
import type { Entry } from './contents.ts';

/** Where something comes to stand. */
export type Arrangement = { entry: Entry; folderId: string | null; position: number };

/** Moves things in a room: at once in what is shown, then one by one. */
export function useArrange(roomId: string) {
  const client = useQueryClient();
  const lists = [foldersQuery(roomId).queryKey, documentsQuery(roomId).queryKey];
  return useMutation({
    async mutationFn(changes: readonly Arrangement[]) {
      for (const { entry, folderId, position } of changes) {
        const place = entry.item.folderId === folderId ? { position } : { folderId, position };
        const change = entry.kind === 'folder' ? changeFolder : changeDocument;
        await change(entry.item, place);
      }
    },
    onMutate(changes) {
      const placeOf = new Map(
        changes.map(({ entry, folderId, position }) => [entry.item.id, { folderId, position }]),
      );
      for (const key of lists)
        client.setQueryData<{ items: { id: string }[] }>(
          key,
          list => list && { items: list.items.map(item => ({ ...item, ...placeOf.get(item.id) })) },
        );
    },
    onError: error => notify('danger', problemMessage(error)),
    onSettled: () => Promise.all(lists.map(queryKey => client.invalidateQueries({ queryKey }))),
  });
}
