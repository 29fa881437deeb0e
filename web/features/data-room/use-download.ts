import { useMutation } from '@tanstack/react-query';
import { problemMessage } from '../../app/api-problem.ts';
import { notify } from '../../ui/toast.tsx';
import { downloadFile, type FileKind } from './download-file.ts';

/** Downloads the file of a version or bundle, and says why when that fails. */
export function useDownload(kind: FileKind = 'versions') {
  return useMutation({
    mutationFn: (file: Parameters<typeof downloadFile>[1]) => downloadFile(kind, file),
    onError: error => notify('danger', problemMessage(error)),
  });
}
