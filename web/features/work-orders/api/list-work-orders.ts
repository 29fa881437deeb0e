import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Status } from '../../../../shared/domain/maintenance/work-order/rules.ts';
import { api, bodyOf } from '../../../app/api-client.ts';
import { toQuery, type WorkOrderView } from '../view.ts';

/** How many orders a page of the list has. */
export const pageSize = 50;

/** One page of the list, with the number of all that fit. */
export function workOrdersQuery(view: WorkOrderView) {
  const query = { ...toQuery(view, Date.now()), pageSize, total: 'true' };
  return queryOptions({
    queryKey: ['work-orders', 'list', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/work-orders', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** One column of the board: the first orders in a state. */
export function columnQuery(view: WorkOrderView, status: Status, size: number) {
  const query = {
    ...toQuery({ ...view, after: undefined }, Date.now()),
    status,
    pageSize: size,
    total: 'true',
  };
  return queryOptions({
    queryKey: ['work-orders', 'list', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/work-orders', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
