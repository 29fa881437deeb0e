import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WorkOrder } from '../../../../app/api-types.ts';
import { OrderFacts } from '../order-facts.tsx';

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
      <OrderFacts order={order} className="gap-2" />
    </>
  );
}
