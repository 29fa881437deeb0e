import { useMutation } from '@tanstack/react-query';
import { problemMessage } from '../../app/api-problem.ts';
import { notify } from '../../ui/toast.tsx';
import { readAddress } from './api/read-address.ts';

/** Copies where a link leads; where the browser does not let that happen, the address is to be shown. */
export function useCopyAddress(id: string, show: () => void) {
  return useMutation({
    async mutationFn() {
      const address = await readAddress(id);
      return navigator.clipboard.writeText(address).then(
        () => true,
        () => false,
      );
    },
    onSuccess: copied => (copied ? notify('success', 'The link is copied.') : show()),
    onError: error => notify('danger', problemMessage(error)),
  });
}
