import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ArrowLeftRight, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Part } from '../../../app/api-types.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Trail } from '../../../app/trail.tsx';
import { History } from '../../../entities/history/history.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { partQuery } from '../api/get-part.ts';
import { movementsQuery } from '../api/list-movements.ts';
import { LedgerCard } from '../components/ledger-card.tsx';
import { MovementDialog } from '../components/movement-dialog.tsx';
import { PartDialog } from '../components/part-dialog.tsx';
import { StockCard } from '../components/stock-card.tsx';

const route = getRouteApi('/member/parts/$id');

const gridClass =
  'mx-auto grid max-w-6xl items-start gap-4 px-4 py-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:px-6';

/** One part: its stock, and every movement of it. */
export function PartPage() {
  const { id } = route.useParams();
  const part = useQuery(partQuery(id));
  return (
    <Page
      title={part.data?.name ?? 'Part'}
      heading={
        <Trail to="/parts" list="Parts">
          {part.isPending && <Skeleton className="w-24" />}
          {part.data && <span className="truncate">{part.data.name}</span>}
        </Trail>
      }
      actions={part.data && <PartActions part={part.data} />}
    >
      <QueryState
        query={part}
        pending={
          <div role="status" aria-label="Loading" className={gridClass}>
            <Skeleton className="h-64 rounded-lg max-lg:order-2" />
            <Skeleton className="h-72 rounded-lg" />
          </div>
        }
      />
      {part.isSuccess && <PartDetail part={part.data} />}
    </Page>
  );
}

function PartDetail({ part }: { part: Part }) {
  // What stands below the ledger waits for it, so that nothing moves.
  const movements = useInfiniteQuery(movementsQuery(part.id));
  return (
    <div className={gridClass}>
      <div className="flex min-w-0 flex-col gap-4 max-lg:order-2">
        <LedgerCard part={part} />
        {movements.isFetched && <History subject={`parts/${part.id}`} />}
      </div>
      <StockCard part={part} />
    </div>
  );
}

function PartActions({ part }: { part: Part }) {
  const { can } = useSession();
  const [showing, setShowing] = useState<'edit' | 'move' | null>(null);
  const close = () => setShowing(null);
  return (
    <>
      {can('parts:update') && (
        <Button onClick={() => setShowing('edit')}>
          <Pencil className="size-4" aria-hidden="true" />
          Edit
        </Button>
      )}
      {can('parts:move') && (
        <Button look="primary" onClick={() => setShowing('move')}>
          <ArrowLeftRight className="size-4" aria-hidden="true" />
          Move stock
        </Button>
      )}
      {showing === 'edit' && <PartDialog part={part} onClose={close} onSaved={close} />}
      {showing === 'move' && <MovementDialog part={part} onClose={close} />}
    </>
  );
}
