import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { Asset, NewAsset } from '../../../app/api-types.ts';

/** Creates an asset, or changes one from the version that was seen. */
export function saveAsset(
  asset: Pick<Asset, 'id' | 'version'> | null,
  body: NewAsset,
  idempotencyKey: string,
) {
  if (!asset)
    return bodyOf(api.POST('/api/assets', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
  return bodyOf(
    api.PATCH('/api/assets/{id}', {
      params: { path: { id: asset.id } },
      body: someOf(body),
      headers: { 'If-Match': `"${asset.version}"` },
    }),
  );
}
