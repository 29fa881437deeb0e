import { useDroppable } from '@dnd-kit/core';
import type { Status } from '../../../../../shared/domain/maintenance/work-order/rules.ts';
import { problemMessage } from '../../../../app/api-problem.ts';
import type { WorkOrder } from '../../../../app/api-types.ts';
import { formatNumber } from '../../../../app/format.ts';
import { statusLabels } from '../../../../entities/work-order/labels.ts';
import { StatusIcon } from '../../../../entities/work-order/status-icon.tsx';
import { Button } from '../../../../ui/button.tsx';
import { classNames } from '../../../../ui/class-names.ts';
import { BoardCard } from './card.tsx';
import type { BoardColumn } from './use-columns.ts';

type ColumnProps = {
  column: BoardColumn;
  /** Whether the card that is being carried may be dropped here; null while none is. */
  takes: boolean | null;
  onMove: (order: WorkOrder, to: Status) => void;
};

/** One state of the board. */
export function Column({ column, takes, onMove }: ColumnProps) {
  const { status, orders, total, loading, error, onMore, onRetry } = column;
  const { setNodeRef, isOver } = useDroppable({ id: status, disabled: takes !== true });
  const headingId = `column-${status}`;
  return (
    <section
      ref={setNodeRef}
      aria-labelledby={headingId}
      className={classNames(
        'flex w-[82vw] shrink-0 snap-start flex-col rounded-xl border bg-hover/55 transition-[opacity,border-color] sm:w-72',
        takes === false && 'opacity-45',
        isOver ? 'border-accent bg-accent-soft' : 'border-transparent',
        takes && !isOver && 'border-dashed border-line-strong',
      )}
    >
      <h2 id={headingId} className="flex h-10 shrink-0 items-center gap-2 px-3 text-sm font-semibold">
        <StatusIcon status={status} />
        {statusLabels[status]}
        <span className="font-normal text-faint tabular-nums">{loading ? '' : formatNumber(total)}</span>
      </h2>
      <div className="relative min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        <ul className="flex flex-col gap-2">
          {loading && [1, 2, 3].map(card => <li key={card} className="skeleton h-[4.75rem] rounded-lg" />)}
          {orders.map(order => (
            <BoardCard key={order.id} order={order} onMove={onMove} />
          ))}
        </ul>
        {error !== null && (
          <p role="alert" className="p-2 text-sm text-danger-ink">
            {problemMessage(error)}{' '}
            <Button size="small" onClick={onRetry}>
              Try again
            </Button>
          </p>
        )}
        {!loading && orders.length === 0 && !error && (
          <p className="p-4 text-center text-sm text-faint">None</p>
        )}
        {onMore && (
          <Button look="ghost" size="small" className="mt-2 w-full" onClick={onMore}>
            Show more
          </Button>
        )}
      </div>
    </section>
  );
}
