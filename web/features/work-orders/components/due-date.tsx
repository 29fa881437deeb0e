import type { WorkOrder } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { unfinished } from '../../../entities/work-order/unfinished.ts';

/** When an order is due, marked when it is late. */
export function DueDate({ order }: { order: Pick<WorkOrder, 'dueAt' | 'status'> }) {
  const format = useFormat();
  if (!order.dueAt) return null;
  const late = unfinished.includes(order.status) && Date.parse(order.dueAt) < Date.now();
  return (
    <time
      dateTime={order.dueAt}
      title={format.moment(order.dueAt)}
      className={late ? 'font-medium text-danger-ink' : 'text-soft'}
    >
      {late && <span className="sr-only">Overdue: </span>}
      {format.shortDay(order.dueAt)}
    </time>
  );
}
