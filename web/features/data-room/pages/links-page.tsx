import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link2, Plus } from 'lucide-react';
import { useState } from 'react';
import type { RoomLink } from '../../../app/api-types.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { linksQuery } from '../api/list-links.ts';
import { AddressDialog } from '../components/links/address-dialog.tsx';
import { LinkDialog } from '../components/links/link-dialog.tsx';
import { LinkList } from '../components/links/link-list.tsx';
import { RoomFrame } from '../components/room-frame.tsx';
import { useContents } from '../use-contents.ts';

const route = getRouteApi('/member/data-rooms/$id/links');

/** The links by which people without an account come into a room. */
export function LinksPage() {
  const { id } = route.useParams();
  const { can } = useSession();
  const [creating, setCreating] = useState(false);
  const [created, setCreated] = useState<RoomLink | null>(null);
  const create = can('links:create') && (
    <Button look="primary" onClick={() => setCreating(true)}>
      <Plus className="size-4" aria-hidden="true" />
      New link
    </Button>
  );
  return (
    <RoomFrame roomId={id}>
      <Links roomId={id} create={create} />
      {creating && (
        <LinkDialog
          roomId={id}
          link={null}
          onClose={() => setCreating(false)}
          onSaved={link => {
            setCreating(false);
            setCreated(link);
          }}
        />
      )}
      {created && <AddressDialog link={created} isNew onClose={() => setCreated(null)} />}
    </RoomFrame>
  );
}

function Links({ roomId, create }: { roomId: string; create: React.ReactNode }) {
  const links = useQuery(linksQuery(roomId));
  // On its way already when the dialog is opened that needs it.
  useContents(roomId);
  if (!links.isSuccess)
    return <QueryState query={links} pending={<SkeletonRows rows={4} className="h-18" />} />;
  const { items } = links.data;
  if (items.length === 0)
    return (
      <EmptyState icon={Link2} title="Nobody outside can see this room yet" action={create}>
        A link shows it to people without an account. Make one for each of them, or each group: so you see who
        read what, and can revoke one alone.
      </EmptyState>
    );
  const open = items.filter(({ revokedAt }) => !revokedAt).length;
  return (
    <div className="pb-24">
      <div className="flex items-center gap-2 px-4 py-2.5 lg:px-6">
        <p className="mr-auto text-sm text-faint">
          {items.length === 1 ? '1 link' : `${items.length} links`}
          {open < items.length && `, ${items.length - open} revoked`}
        </p>
        {create}
      </div>
      <LinkList roomId={roomId} links={items} />
    </div>
  );
}
