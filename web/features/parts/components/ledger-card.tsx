import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import type { Part, StockMovement } from '../../../app/api-types.ts';
import { formatNumber } from '../../../app/format.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { Card } from '../../../ui/card.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { movementsQuery } from '../api/list-movements.ts';
import { movementLabels } from '../movement-labels.ts';

/** Every movement of a part's stock. */
export function LedgerCard({ part }: { part: Part }) {
  const movements = useInfiniteQuery(movementsQuery(part.id));
  const lines = movements.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <Card title="Ledger">
      <QueryState query={movements} pending={<SkeletonRows rows={3} className="h-12" />} />
      {movements.isSuccess && lines.length === 0 && (
        <p className="px-4 py-3 text-sm text-faint">Nothing came in or went out yet. Begin with a receipt.</p>
      )}
      <ol className="divide-y divide-line">
        {lines.map(movement => (
          <LedgerLine key={movement.id} movement={movement} />
        ))}
      </ol>
      <ShowMore query={movements} label="Show earlier" />
    </Card>
  );
}

function LedgerLine({ movement }: { movement: StockMovement }) {
  const format = useFormat();
  const { type, siteId, toSiteId, workOrderId, note, occurredAt, cost, balance } = movement;
  return (
    <li className="grid grid-cols-[1fr_auto_auto] items-baseline gap-x-4 px-4 py-2 text-sm sm:grid-cols-[1fr_6rem_7rem_6rem]">
      <div className="min-w-0">
        <p>
          <span className="font-medium">{movementLabels[type].label}</span>{' '}
          <span className="text-soft">
            <ReferenceName kind="sites" id={siteId} />
            {toSiteId && (
              <>
                <ArrowRight className="inline size-3" aria-label="to" />
                <ReferenceName kind="sites" id={toSiteId} />
              </>
            )}
          </span>{' '}
          {workOrderId && (
            <Link
              to="/work-orders/$id"
              params={{ id: workOrderId }}
              className="text-accent-ink hover:underline"
            >
              for a work order
            </Link>
          )}
        </p>
        <p className="text-xs text-faint">
          <time dateTime={occurredAt}>{format.moment(occurredAt)}</time>
          {note && ` · ${note}`}
        </p>
      </div>
      <span className="text-right font-medium tabular-nums">{signed(movement)}</span>
      <span className="hidden text-right text-soft tabular-nums sm:block">{format.money(cost)}</span>
      <span className="text-right text-faint tabular-nums" title="On hand after it">
        {formatNumber(balance)}
      </span>
    </li>
  );
}

function signed({ type, quantity }: StockMovement): string {
  if (type === 'transfer') return formatNumber(quantity);
  const change = type === 'issue' ? -quantity : quantity;
  return change > 0 ? `+${formatNumber(change)}` : `−${formatNumber(-change)}`;
}
