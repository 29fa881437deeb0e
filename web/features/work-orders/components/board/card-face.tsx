import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WorkOrder } from '../../../../app/api-types.ts';
import { PersonAvatars } from '../../../../entities/reference/person-avatars.tsx';
import { ReferenceName } from '../../../../entities/reference/reference-name.tsx';
import { PriorityIcon } from '../../../../entities/work-order/priority-icon.tsx';
import { DueDate } from '../due-date.tsx';

/** What a card shows of its order; `tools` stand in its corner. */
export function CardFace({ order, tools }: { order: WorkOrder; tools?: ReactNode }) {
  return (
    <>
      <div className="flex items-start gap-1">
        <Link
          to="/work-orders/$id"
          params={{ id: order.id }}
          data-line
          draggable={false}
          className="line-clamp-2 min-w-0 flex-1 py-0.5 text-sm leading-5 font-medium hover:underline"
        >
          {order.title}
        </Link>
        {tools}
      </div>
      <div className="mt-1.5 flex min-h-6 items-center gap-2 text-xs text-faint">
        <PriorityIcon priority={order.priority} />
        <span className="tabular-nums">#{order.number}</span>
        {order.assetId && (
          <span className="min-w-0 truncate text-soft">
            <ReferenceName kind="assets" id={order.assetId} />
          </span>
        )}
        <span className="ml-auto flex shrink-0 items-center gap-2">
          <DueDate order={order} />
          <PersonAvatars ids={order.assigneeIds} />
        </span>
      </div>
    </>
  );
}
