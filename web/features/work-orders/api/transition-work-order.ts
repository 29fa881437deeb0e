import type { Status } from '../../../../shared/domain/maintenance/work-order/rules.ts';
import { api, bodyOf } from '../../../app/api-client.ts';

export type TransitionRequest = { to: Status; reason?: string };

/** Takes a work order to another state. */
export function transitionWorkOrder(id: string, body: TransitionRequest) {
  return bodyOf(
    api.POST('/api/work-orders/{id}/transitions', {
      params: { path: { id } },
      body,
      headers: { 'Idempotency-Key': crypto.randomUUID() },
    }),
  );
}
