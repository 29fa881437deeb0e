import { useQuery } from '@tanstack/react-query';
import type { RoomLink } from '../../../../app/api-types.ts';
import { QueryState } from '../../../../app/query-state.tsx';
import { Button } from '../../../../ui/button.tsx';
import { CopyField } from '../../../../ui/copy-field.tsx';
import { Dialog, DialogActions } from '../../../../ui/dialog.tsx';
import { Skeleton } from '../../../../ui/skeleton.tsx';
import { readAddress } from '../../api/read-address.ts';

type AddressDialogProps = { link: RoomLink; isNew?: boolean; onClose: () => void };

/** Shows where a link leads, to be copied. */
export function AddressDialog({ link, isNew = false, onClose }: AddressDialogProps) {
  const address = useQuery({
    queryKey: ['links', 'address', link.id],
    queryFn: () => readAddress(link.id),
    staleTime: Number.POSITIVE_INFINITY,
    // Whoever has it has the link: it stays in no cache.
    gcTime: 0,
  });
  return (
    <Dialog
      title={isNew ? 'The link is ready' : `The link ${link.name}`}
      description={
        link.passwordSetAt
          ? 'Send it to whom it is for, and the password by another way.'
          : 'Send it to whom it is for. They need no account.'
      }
      onClose={onClose}
    >
      <QueryState query={address} pending={<Skeleton className="h-9" />} />
      {address.data && <CopyField label="Address of the link" value={address.data} />}
      <DialogActions>
        <Button onClick={onClose}>Done</Button>
      </DialogActions>
    </Dialog>
  );
}
