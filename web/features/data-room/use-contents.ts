import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { documentsQuery } from './api/list-documents.ts';
import { foldersQuery } from './api/list-folders.ts';
import { contentsOf } from './contents.ts';

/** What a room holds, kept current: numbered here by the rule of the service's own index, so that nothing is read twice. */
export function useContents(roomId: string) {
  const folders = useQuery(foldersQuery(roomId));
  const documents = useQuery(documentsQuery(roomId));
  const entries = useMemo(
    () => contentsOf(folders.data?.items ?? [], documents.data?.items ?? []),
    [folders.data, documents.data],
  );
  return {
    entries,
    query: {
      isPending: folders.isPending || documents.isPending,
      isSuccess: folders.isSuccess && documents.isSuccess,
      isError: folders.isError || documents.isError,
      error: folders.error ?? documents.error,
      refetch: () => Promise.all([folders.refetch(), documents.refetch()]),
    },
  };
}
