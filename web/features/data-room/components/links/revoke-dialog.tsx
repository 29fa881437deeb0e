import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemMessage } from '../../../../app/api-problem.ts';
import type { RoomLink } from '../../../../app/api-types.ts';
import { ConfirmDialog } from '../../../../ui/confirm-dialog.tsx';
import { notify } from '../../../../ui/toast.tsx';
import { linksQuery } from '../../api/list-links.ts';
import { revokeLink } from '../../api/revoke-link.ts';

/** Asks before a link opens nothing any more. */
export function RevokeDialog({ link, onClose }: { link: RoomLink; onClose: () => void }) {
  const client = useQueryClient();
  const { queryKey } = linksQuery(link.roomId);
  const revoking = useMutation({
    mutationFn: () => revokeLink(link.id),
    onSuccess(revoked) {
      client.setQueryData(
        queryKey,
        list => list && { items: list.items.map(one => (one.id === revoked.id ? revoked : one)) },
      );
      notify('success', `${link.name} opens nothing any more.`);
    },
    onError: error => notify('danger', problemMessage(error)),
    onSettled: onClose,
  });
  return (
    <ConfirmDialog
      title={`Revoke ${link.name}?`}
      action="Revoke"
      busy={revoking.isPending}
      onConfirm={() => revoking.mutate()}
      onClose={onClose}
    >
      Whoever is in by it is out with their next click, and it cannot be undone. What they did stays in
      Activity. For the same people, make a new link.
    </ConfirmDialog>
  );
}
