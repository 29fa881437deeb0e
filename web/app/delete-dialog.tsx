import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { notify } from '../ui/toast.tsx';
import { problemMessage } from './api-problem.ts';

type DeleteDialogProps = {
  title: string;
  action?: string;
  collection:
    | 'alert-channels'
    | 'alert-rules'
    | 'api-keys'
    | 'assets'
    | 'bundles'
    | 'documents'
    | 'downtimes'
    | 'escalation-policies'
    | 'folders'
    | 'maintenance-windows'
    | 'roles'
    | 'rooms'
    | 'silences'
    | 'sites'
    | 'tags'
    | 'versions'
    | 'webhooks';
  send: () => Promise<unknown>;
  onDeleted?: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Asks before an item is deleted, deletes it and has the lists of its collection read again. */
export function DeleteDialog({
  title,
  action = 'Delete',
  collection,
  send,
  onDeleted,
  onClose,
  children,
}: DeleteDialogProps) {
  const client = useQueryClient();
  const deleting = useMutation({
    mutationFn: send,
    onSuccess() {
      onDeleted?.();
      return client.invalidateQueries({ queryKey: [collection, 'list'] });
    },
    onError: error => notify('danger', problemMessage(error)),
    onSettled: onClose,
  });
  return (
    <ConfirmDialog
      title={title}
      action={action}
      busy={deleting.isPending}
      onConfirm={() => deleting.mutate()}
      onClose={onClose}
    >
      {children}
    </ConfirmDialog>
  );
}
