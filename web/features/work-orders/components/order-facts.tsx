import type { WorkOrder } from '../../../app/api-types.ts';
import { PersonAvatars } from '../../../entities/reference/person-avatars.tsx';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { PriorityIcon } from '../../../entities/work-order/priority-icon.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { DueDate } from './due-date.tsx';

/** The last line of a card: an order's priority, number and asset, when it is due and who does it. */
export function OrderFacts({ order, className }: { order: WorkOrder; className: string }) {
  return (
    <span className={classNames('mt-1.5 flex min-h-6 items-center text-xs text-faint', className)}>
      <PriorityIcon priority={order.priority} />
      <span className="tabular-nums">#{order.number}</span>
      {order.assetId && (
        <span className="min-w-0 truncate text-soft">
          <ReferenceName kind="assets" id={order.assetId} />
        </span>
      )}
      <span className="ml-auto flex shrink-0 items-center gap-[inherit]">
        <DueDate order={order} />
        <PersonAvatars ids={order.assigneeIds} />
      </span>
    </span>
  );
}
