import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { type Status, statuses } from '../../../../../shared/domain/maintenance/work-order/rules.ts';
import type { WorkOrder } from '../../../../app/api-types.ts';
import { columnQuery } from '../../api/list-work-orders.ts';
import { valuesOf, type WorkOrderView } from '../../view.ts';

export type BoardColumn = {
  status: Status;
  orders: WorkOrder[];
  total: number;
  loading: boolean;
  error: unknown;
  onRetry: () => void;
  onMore: (() => void) | null;
};

const step = 30;
const most = 200;

/**
 * The board's columns. Each is read by itself, but an order stands where its state says: one that has just moved
 * changes columns before any list is read again.
 */
export function useColumns(view: WorkOrderView): BoardColumn[] {
  const [sizes, setSizes] = useState<Partial<Record<Status, number>>>({});
  const chosen = valuesOf(view, 'status');
  const shown = chosen.length > 0 ? statuses.filter(status => chosen.includes(status)) : statuses;
  const sizeOf = (status: Status) => sizes[status] ?? step;
  const lists = useQueries({ queries: shown.map(status => columnQuery(view, status, sizeOf(status))) });
  const all = new Map(lists.flatMap(list => list.data?.items ?? []).map(order => [order.id, order]));
  return shown.map((status, index) => {
    const list = lists[index];
    const orders = [...all.values()].filter(order => order.status === status);
    const read = list?.data?.items ?? [];
    // A search by several words is not counted by the server.
    const total = (list?.data?.total ?? read.length) + orders.length - read.length;
    const more = list?.data?.nextPageToken && sizeOf(status) < most;
    return {
      status,
      orders,
      total,
      loading: list?.isPending ?? true,
      error: list?.error ?? null,
      onRetry: () => void list?.refetch(),
      onMore: more ? () => setSizes({ ...sizes, [status]: Math.min(most, sizeOf(status) + step * 2) }) : null,
    };
  });
}
