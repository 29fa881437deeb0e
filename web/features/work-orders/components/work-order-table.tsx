import { Link, useNavigate } from '@tanstack/react-router';
import type { WorkOrder } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { PersonAvatars } from '../../../entities/reference/person-avatars.tsx';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { typeLabels } from '../../../entities/work-order/labels.ts';
import { PriorityIcon } from '../../../entities/work-order/priority-icon.tsx';
import { StatusBadge } from '../../../entities/work-order/status-badge.tsx';
import { DueDate } from './due-date.tsx';

const headClass = 'px-2 py-0 text-left text-xs font-medium text-faint';
const cellClass = 'truncate px-2';

/** Work orders, one a line. */
export function WorkOrderTable({ orders }: { orders: readonly WorkOrder[] }) {
  return (
    <table className="w-full table-fixed border-b border-line bg-surface text-sm">
      <caption className="sr-only">Work orders</caption>
      <thead>
        <tr className="h-9 border-b border-line">
          <th scope="col" className={`${headClass} w-[4.75rem] pl-4 lg:pl-6`}>
            Number
          </th>
          <th scope="col" className={`${headClass} w-8`}>
            <span className="sr-only">Priority</span>
          </th>
          <th scope="col" className={headClass}>
            Title
          </th>
          <th scope="col" className={`${headClass} w-32`}>
            Status
          </th>
          <th scope="col" className={`${headClass} hidden w-28 xl:table-cell`}>
            Type
          </th>
          <th scope="col" className={`${headClass} hidden w-32 lg:table-cell`}>
            Asset
          </th>
          <th scope="col" className={`${headClass} w-24`}>
            Assignees
          </th>
          <th scope="col" className={`${headClass} w-28`}>
            Due
          </th>
          <th scope="col" className={`${headClass} hidden w-28 pr-4 text-right lg:table-cell lg:pr-6`}>
            Cost
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map(order => (
          <WorkOrderLine key={order.id} order={order} />
        ))}
      </tbody>
    </table>
  );
}

function WorkOrderLine({ order }: { order: WorkOrder }) {
  const format = useFormat();
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/work-orders/$id', params: { id: order.id } });
  return (
    <tr
      className="group h-10 cursor-pointer border-b border-line last:border-0 focus-within:bg-hover hover:bg-hover"
      onClick={event => event.target instanceof HTMLElement && !event.target.closest('a') && open()}
      onKeyDown={undefined}
    >
      <td className="pl-4 text-faint tabular-nums lg:pl-6">{order.number}</td>
      <td className="px-2">
        <PriorityIcon priority={order.priority} />
      </td>
      <td className={cellClass}>
        <Link
          to="/work-orders/$id"
          params={{ id: order.id }}
          data-line
          className="font-medium text-ink outline-offset-4 group-hover:underline"
        >
          {order.title}
        </Link>
      </td>
      <td className="px-2">
        <StatusBadge status={order.status} />
      </td>
      <td className={`${cellClass} hidden text-soft xl:table-cell`}>{typeLabels[order.type]}</td>
      <td className={`${cellClass} hidden text-soft lg:table-cell`}>
        {order.assetId && <ReferenceName kind="assets" id={order.assetId} />}
      </td>
      <td className="px-2">
        <PersonAvatars ids={order.assigneeIds} />
      </td>
      <td className={cellClass}>
        <DueDate order={order} />
      </td>
      <td className={`${cellClass} hidden pr-4 text-right text-soft tabular-nums lg:table-cell lg:pr-6`}>
        {order.totalCost === 0 ? <span className="text-faint">–</span> : format.money(order.totalCost)}
      </td>
    </tr>
  );
}
