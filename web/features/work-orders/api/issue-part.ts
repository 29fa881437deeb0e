import { api, bodyOf } from '../../../app/api-client.ts';

export type PartIssue = { partId: string; siteId: string; quantity: number; workOrderId: string };

/** Takes a part from a site's stock for a work order, which bears its cost. */
export function issuePart({ partId, ...rest }: PartIssue, idempotencyKey: string) {
  return bodyOf(
    api.POST('/api/parts/{id}/movements', {
      params: { path: { id: partId } },
      body: { type: 'issue', ...rest },
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  );
}
