import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { AddButton } from '../../../ui/add-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { downtimesQuery } from '../api/downtimes.ts';
import { useLasting } from '../use-lasting.ts';
import { DowntimeDialog, type DowntimeTask } from './downtime-dialog.tsx';
import { DowntimeLine } from './downtime-line.tsx';

/** When an asset stood still; from here it is started, ended, added and mended. */
export function DowntimeCard({ assetId }: { assetId: string }) {
  const { can } = useSession();
  const [task, setTask] = useState<DowntimeTask | null>(null);
  const downtimes = useInfiniteQuery(downtimesQuery(assetId));
  const lasting = useLasting(assetId);
  const lines = downtimes.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <Card
      title="Downtime"
      aside={
        can('downtimes:create') && (
          <>
            <AddButton label="Add a past one" onClick={() => setTask('add')} />
            {!lasting && (
              <Button size="small" onClick={() => setTask('start')}>
                Start a downtime
              </Button>
            )}
          </>
        )
      }
    >
      <QueryState query={downtimes} pending={<SkeletonRows rows={2} className="h-12" />} />
      {downtimes.isSuccess && lines.length === 0 && (
        <p className="px-4 py-3 text-sm text-faint">No downtime was recorded yet.</p>
      )}
      <ol className="divide-y divide-line">
        {lines.map(downtime => (
          <DowntimeLine key={downtime.id} downtime={downtime} onEdit={() => setTask(downtime)} />
        ))}
      </ol>
      <ShowMore query={downtimes} label="Show earlier" />
      {task && <DowntimeDialog assetId={assetId} task={task} onClose={() => setTask(null)} />}
    </Card>
  );
}
