import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../../app/api-fetch.ts';

/** Where an asset's QR label comes from. */
export function labelPath(id: string, format: 'svg' | 'png'): string {
  return `/api/assets/${encodeURIComponent(id)}/label?format=${format}`;
}

/** An asset's QR label as a data address: an image element cannot send the person's token itself. */
export function labelQuery(id: string) {
  return queryOptions({
    queryKey: ['assets', 'label', id],
    queryFn: async ({ signal }) => {
      const svg = await (await apiFetch(labelPath(id, 'svg'), { signal })).text();
      return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
