import { pingType } from '../events/ping.ts';

/** What a function is asked, so that it proves that it works: an HTTP one for `/healthz`, an event's with a ping. */
export type ProbeTarget = { url: string; asked: 'healthz' | 'ping' };

/** `unanswered`: nobody took the request, or its connection broke; `late`: no answer in time. */
export type Probed = {
  outcome: 'passed' | 'failed' | 'unanswered' | 'late';
  /** The status of the answer; null without one. */
  status: number | null;
  latencyMs: number;
};

/** Asks a function once; never rejects. */
export type Probe = (target: ProbeTarget) => Promise<Probed>;

const ping = {
  'ce-id': 'ping',
  'ce-type': pingType,
  'ce-source': '//chatterfix.app/monitor',
  'ce-specversion': '1.0',
  'content-type': 'application/json',
};

/**
 * Makes a probe.
 *
 * @param options.identify headers that prove who asks, for a URL; none where nobody looks.
 */
export function createProbe({
  identify = async () => ({}),
  timeoutMs = 3_000,
}: {
  identify?: (url: string) => Promise<Record<string, string>>;
  timeoutMs?: number;
} = {}): Probe {
  return async ({ url, asked }) => {
    const begun = performance.now();
    const signal = AbortSignal.timeout(timeoutMs);
    const taken = () => Math.round(performance.now() - begun);
    try {
      const headers = await identify(url);
      const response = await (asked === 'healthz'
        ? fetch(`${url}/healthz`, { headers, signal, redirect: 'manual' })
        : fetch(url, {
            method: 'POST',
            headers: { ...headers, ...ping },
            body: '{}',
            signal,
            redirect: 'manual',
          }));
      await response.arrayBuffer();
      const { ok, status } = response;
      return { outcome: ok ? 'passed' : 'failed', status, latencyMs: taken() };
    } catch {
      return { outcome: signal.aborted ? 'late' : 'unanswered', status: null, latencyMs: taken() };
    }
  };
}
