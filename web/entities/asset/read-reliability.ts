import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../app/api-client.ts';

type Part = { assetId?: string; siteId?: string };
type Period = { from: string; to?: string };

/** How reliable an asset, those of a site, or all were in a period, or are up to now. */
export function reliabilityQuery(part: Part, period: Period) {
  const query = { ...part, ...period };
  return queryOptions({
    queryKey: ['metrics', 'reliability', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/metrics/reliability', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
