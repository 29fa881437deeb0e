import fire from 'autocannon';
import { z } from 'zod';

const Result = z.object({
  duration: z.number(),
  errors: z.number(),
  timeouts: z.number(),
  non2xx: z.number(),
  requests: z.object({ total: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
});

/** What to ask, and how hard. */
export type LoadOptions = {
  url: string;
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
  method?: 'GET' | 'POST';
  body?: string;
};

/** What came of it; latency in milliseconds. */
export type Load = { requests: number; perSecond: number; p50: number; p99: number; errors: number };

/** Asks as fast as answers come, over connections that are kept open. */
export async function load({ seconds, ...options }: LoadOptions): Promise<Load> {
  const { duration, errors, timeouts, non2xx, requests, latency } = Result.parse(
    await fire({ ...options, duration: seconds }),
  );
  return {
    requests: requests.total,
    perSecond: requests.total / duration,
    p50: latency.p50,
    p99: latency.p99,
    errors: errors + timeouts + non2xx,
  };
}
