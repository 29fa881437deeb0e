import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { AlertRule, NewAlertRule } from '../../../app/api-types.ts';

/** What makes alerts, by name. */
export const alertRulesQuery = queryOptions({
  queryKey: ['alert-rules', 'list', 'all'],
  queryFn: ({ signal }) =>
    bodyOf(api.GET('/api/alert-rules', { params: { query: { sort: 'name', pageSize: 200 } }, signal })),
});

type Seen = Pick<AlertRule, 'id' | 'version'>;

/** Makes a rule, or changes one from the version that was seen. */
export function saveRule(rule: Seen | null, body: NewAlertRule, idempotencyKey: string) {
  if (rule) return changeRule(rule, body);
  return bodyOf(api.POST('/api/alert-rules', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
}

/** Changes some fields of a rule. */
export function changeRule({ id, version }: Seen, change: Partial<NewAlertRule>) {
  return bodyOf(
    api.PATCH('/api/alert-rules/{id}', {
      params: { path: { id } },
      body: someOf(change),
      headers: { 'If-Match': `"${version}"` },
    }),
  );
}

/** Deletes a rule; its open alerts wait for a person. */
export async function deleteRule(id: string): Promise<void> {
  await api.DELETE('/api/alert-rules/{id}', { params: { path: { id } } });
}

/** What a rule would have told in the last 14 days. */
export function previewRule(rule: NewAlertRule) {
  return bodyOf(api.POST('/api/alert-rules/preview', { body: { rule } }));
}
