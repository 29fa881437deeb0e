import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { EscalationPolicy, NewEscalationPolicy } from '../../../app/api-types.ts';

/** Who is told next when nobody acknowledges, by name. */
export const escalationPoliciesQuery = queryOptions({
  queryKey: ['escalation-policies', 'list', 'all'],
  queryFn: ({ signal }) =>
    bodyOf(
      api.GET('/api/escalation-policies', { params: { query: { sort: 'name', pageSize: 200 } }, signal }),
    ),
});

/** Makes a policy, or changes one from the version that was seen. */
export function saveEscalationPolicy(
  policy: Pick<EscalationPolicy, 'id' | 'version'> | null,
  body: NewEscalationPolicy,
  idempotencyKey: string,
) {
  const headers = { 'Idempotency-Key': idempotencyKey };
  if (!policy) return bodyOf(api.POST('/api/escalation-policies', { body, headers }));
  return bodyOf(
    api.PATCH('/api/escalation-policies/{id}', {
      params: { path: { id: policy.id } },
      body: someOf(body),
      headers: { 'If-Match': `"${policy.version}"` },
    }),
  );
}

/** Deletes a policy that no rule names. */
export async function deleteEscalationPolicy(id: string): Promise<void> {
  await api.DELETE('/api/escalation-policies/{id}', { params: { path: { id } } });
}
