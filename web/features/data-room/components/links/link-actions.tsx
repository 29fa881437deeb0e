import { Copy, Ellipsis, Link2Off, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { RoomLink } from '../../../../app/api-types.ts';
import { useSession } from '../../../../app/session/session.tsx';
import { Button } from '../../../../ui/button.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../../ui/menu.tsx';
import { useCopyAddress } from '../../use-copy-address.ts';
import { AddressDialog } from './address-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

/** What can be done with a link that is not revoked: that is for good. */
export function LinkActions({ link }: { link: RoomLink }) {
  const { can } = useSession();
  const [showing, setShowing] = useState<'edit' | 'revoke' | 'address' | null>(null);
  const copying = useCopyAddress(link.id, () => setShowing('address'));
  const close = () => setShowing(null);
  if (link.revokedAt) return null;
  return (
    <div className="flex shrink-0 items-center gap-1">
      {can('links:address') && (
        <Button
          aria-label={`Copy link: ${link.name}`}
          busy={copying.isPending}
          onClick={() => copying.mutate()}
        >
          <Copy className="size-4" aria-hidden="true" />
          <span className="max-sm:sr-only">Copy link</span>
        </Button>
      )}
      {(can('links:update') || can('links:revoke')) && (
        <Menu trigger={<IconButton icon={Ellipsis} label={`Actions for ${link.name}`} />}>
          {can('links:update') && (
            <MenuItem onSelect={() => setShowing('edit')}>
              <Pencil aria-hidden="true" />
              Change
            </MenuItem>
          )}
          {can('links:revoke') && (
            <MenuItem onSelect={() => setShowing('revoke')}>
              <Link2Off aria-hidden="true" />
              Revoke
            </MenuItem>
          )}
        </Menu>
      )}
      {showing === 'address' && <AddressDialog link={link} onClose={close} />}
      {showing === 'edit' && <LinkDialog roomId={link.roomId} link={link} onClose={close} onSaved={close} />}
      {showing === 'revoke' && <RevokeDialog link={link} onClose={close} />}
    </div>
  );
}
