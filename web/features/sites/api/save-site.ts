import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { NewSite, Site } from '../../../app/api-types.ts';

/** Creates a site, or changes one from the version that was seen. */
export function saveSite(site: Pick<Site, 'id' | 'version'> | null, body: NewSite, idempotencyKey: string) {
  if (!site) return bodyOf(api.POST('/api/sites', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
  return bodyOf(
    api.PATCH('/api/sites/{id}', {
      params: { path: { id: site.id } },
      body: someOf(body),
      headers: { 'If-Match': `"${site.version}"` },
    }),
  );
}
