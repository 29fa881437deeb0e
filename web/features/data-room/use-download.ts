import { useMutation } from '@tanstack/react-query';
import { problemMessage } from '../../app/api-problem.ts';
import { notify } from '../../ui/toast.tsx';
import { downloadFile } from './download-file.ts';

/** Downloads a version's file, and says why when that fails. */
export function useDownload() {
  return useMutation({
    mutationFn: downloadFile,
    onError: error => notify('danger', problemMessage(error)),
  });
}
