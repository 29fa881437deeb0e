import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { auditGroups } from '../../../../shared/domain/data-room/audit/rules.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { Card } from '../../../ui/card.tsx';
import { Options, Select } from '../../../ui/input.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { auditQuery } from '../api/list-audit.ts';
import { groupLabels } from '../audit-words.ts';
import { AuditList } from '../components/audit/audit-list.tsx';
import { SealCard } from '../components/audit/seal-card.tsx';
import { RoomFrame } from '../components/room-frame.tsx';

const route = getRouteApi('/member/data-rooms/$id/audit');

/** What happened in a room, as it can be proven. */
export function AuditPage() {
  const { id } = route.useParams();
  return (
    <RoomFrame roomId={id} lasting>
      <div className="flex max-w-5xl flex-col gap-4 px-4 py-5 pb-24 lg:px-6">
        <SealCard roomId={id} />
        <Log roomId={id} />
      </div>
    </RoomFrame>
  );
}

function Log({ roomId }: { roomId: string }) {
  const { group } = route.useSearch();
  const log = useInfiniteQuery(auditQuery(roomId, group));
  const entries = log.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <Card title="Audit log" aside={<GroupFilter />}>
      <QueryState query={log} pending={<SkeletonRows rows={6} className="h-14" />} />
      {log.isSuccess && entries.length === 0 && (
        <p className="p-4 text-sm text-soft">
          {group
            ? 'Nothing of this kind has happened yet.'
            : 'Nothing has arrived yet. Look again in a moment.'}
        </p>
      )}
      {entries.length > 0 && <AuditList entries={entries} />}
      <ShowMore query={log} label="Show earlier entries" />
    </Card>
  );
}

function GroupFilter() {
  const { group } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (chosen: string) =>
    void navigate({
      search: { group: auditGroups.find(one => one === chosen) },
      replace: true,
      resetScroll: false,
    });
  return (
    <Select
      aria-label="What is shown"
      className="w-48"
      value={group ?? ''}
      onChange={event => choose(event.target.value)}
    >
      <option value="">Everything</option>
      <Options labels={groupLabels} />
    </Select>
  );
}
