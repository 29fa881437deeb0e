import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';

const worthRepeating = new Set([0, 429, 502, 503, 504]);

/** The cache of everything read from the API. The live feed keeps it fresh, so that nothing is read for its age alone. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiProblem && worthRepeating.has(error.status) && navigator.onLine,
      refetchOnWindowFocus: false,
    },
    // A change made offline fails at once and says so, rather than waiting unseen.
    mutations: { networkMode: 'always' },
  },
});
