import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus, Wrench } from 'lucide-react';
import { useState } from 'react';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { windowsQuery } from '../api/maintenance-windows.ts';
import { OperationsFrame } from '../components/operations-frame.tsx';
import { WindowDialog } from '../components/window-dialog.tsx';
import { WindowList } from '../components/window-list.tsx';

/** When services are meant not to work. */
export function MaintenancePage() {
  const { can } = useSession();
  const [planning, setPlanning] = useState(false);
  const windows = useInfiniteQuery(windowsQuery);
  const all = windows.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <OperationsFrame
      title="Maintenance"
      actions={
        can('maintenance-windows:create') && (
          <Button look="primary" onClick={() => setPlanning(true)}>
            <Plus className="size-4" aria-hidden="true" />
            Plan maintenance
          </Button>
        )
      }
    >
      <Card title="Maintenance windows">
        <QueryState query={windows} pending={<SkeletonRows rows={4} className="h-15" />} />
        {windows.isSuccess && all.length === 0 && (
          <EmptyState icon={Wrench} title="No maintenance is planned">
            Plan it before you take a service down: nothing is restarted or told then, and uptime stays fair.
          </EmptyState>
        )}
        <WindowList windows={all} />
        <ShowMore query={windows} />
      </Card>
      {planning && <WindowDialog window={null} onClose={() => setPlanning(false)} />}
    </OperationsFrame>
  );
}
