import { queryOptions } from '@tanstack/react-query';
import { problemFrom, unreachable } from '../../../app/api-problem.ts';
import type { PlatformStatus } from '../../../app/api-types.ts';

/** How the platform is, for everybody: asked without the API client, which needs to know who is signed in. */
export const statusQuery = queryOptions({
  queryKey: ['status', 'item', 'all'],
  queryFn: ({ signal }) => readStatus(signal),
  refetchInterval: 60_000,
});

async function readStatus(signal: AbortSignal): Promise<PlatformStatus> {
  const response = await fetch('/api/status', { signal }).catch(cause => {
    throw unreachable(cause);
  });
  if (!response.ok) throw await problemFrom(response);
  // The answer of this route by the API's document.
  return response.json() as Promise<PlatformStatus>;
}
