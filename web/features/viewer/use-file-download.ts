import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemMessage } from '../../app/api-problem.ts';
import { saveBlob } from '../../app/download.ts';
import { notify } from '../../ui/toast.tsx';
import { fetchFile } from './api/fetch-file.ts';
import { contentPath } from './api/paths.ts';
import { documentQuery } from './api/read-document.ts';

/** From here on the browser fetches a file by itself, to its disk: 64 MiB. */
const byItselfFrom = 64 * 2 ** 20;

/** Downloads the file of a document, and says how many bytes have come, or why none do. */
export function useFileDownload(id: string) {
  const client = useQueryClient();
  const [bytes, setBytes] = useState(0);
  const downloading = useMutation({
    async mutationFn() {
      setBytes(0);
      // A refusal is to be said here, rather than kept as a file.
      const { fileName, size } = await client.fetchQuery(documentQuery(id));
      if (size < byItselfFrom) {
        const { blob, name } = await fetchFile(id, setBytes);
        return saveBlob(blob, name ?? fileName);
      }
      Object.assign(document.createElement('a'), { href: contentPath(id), download: fileName }).click();
    },
    onError: error => notify('danger', problemMessage(error)),
  });
  return { bytes, isPending: downloading.isPending, start: () => downloading.mutate() };
}
