import { useQuery } from '@tanstack/react-query';
import type { RoomLink, RoomViewer } from '../../../../app/api-types.ts';
import { formatRelative } from '../../../../app/format.ts';
import { useFormat } from '../../../../app/use-format.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { lastVisits } from '../../activity.ts';
import { viewersQuery } from '../../api/list-viewers.ts';
import { LinkActions } from './link-actions.tsx';
import { LinkFacts } from './link-facts.tsx';

/** The links of a room: those that open it first. */
export function LinkList({ roomId, links }: { roomId: string; links: readonly RoomLink[] }) {
  const viewers = useQuery(viewersQuery(roomId));
  const last = lastVisits(viewers.data?.items ?? []);
  const inOrder = links.toSorted(
    (one, other) => Number(Boolean(one.revokedAt)) - Number(Boolean(other.revokedAt)),
  );
  return (
    <ul aria-label="Links" className="divide-y divide-line border-y border-line bg-surface">
      {inOrder.map(link => (
        <li key={link.id} className="flex items-start gap-3 py-3 pr-2 pl-4 hover:bg-hover lg:pr-4 lg:pl-6">
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className={`font-medium wrap-anywhere ${link.revokedAt ? 'text-soft' : ''}`}>
                {link.name}
              </span>
              <LinkState link={link} />
            </p>
            <LinkFacts link={link} />
            <p className="mt-1.5 text-xs text-faint">
              {viewers.isSuccess ? <LastVisit viewer={last.get(link.id)} /> : ' '}
            </p>
          </div>
          <LinkActions link={link} />
        </li>
      ))}
    </ul>
  );
}

function LinkState({ link: { revokedAt, expiresAt } }: { link: RoomLink }) {
  if (revokedAt) return <Badge tone="danger">Revoked</Badge>;
  if (expiresAt && Date.parse(expiresAt) <= Date.now()) return <Badge tone="warning">Expired</Badge>;
  return <Badge tone="success">Open</Badge>;
}

function LastVisit({ viewer }: { viewer: RoomViewer | undefined }) {
  const format = useFormat();
  if (!viewer) return 'Not opened yet';
  const { email, lastSeenAt } = viewer;
  return (
    <>
      Last opened{' '}
      <time dateTime={lastSeenAt} title={format.moment(lastSeenAt)}>
        {formatRelative(lastSeenAt, Date.now())}
      </time>{' '}
      by {email ?? 'somebody'}
    </>
  );
}
