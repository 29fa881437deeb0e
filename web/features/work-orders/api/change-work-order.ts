import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { WorkOrder, WorkOrderChange } from '../../../app/api-types.ts';

/** Changes fields of the version one has seen; another's change in between is a 412. */
export function changeWorkOrder({ id, version }: Pick<WorkOrder, 'id' | 'version'>, body: WorkOrderChange) {
  return bodyOf(
    api.PATCH('/api/work-orders/{id}', {
      params: { path: { id } },
      body: someOf(body),
      headers: { 'If-Match': `"${version}"` },
    }),
  );
}
