/** `unanswered`: nobody took the request, or its connection broke; `late`: no answer in time. */
export type Probed = {
  outcome: 'passed' | 'failed' | 'unanswered' | 'late';
  /** The status of the answer; null without one. */
  status: number | null;
  latencyMs: number;
};

/** Asks a function once how it is, where it answers: `https://cmms-abc.a.run.app`. Never rejects. */
export type Probe = (url: string) => Promise<Probed>;

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
  return async url => {
    const begun = performance.now();
    const signal = AbortSignal.timeout(timeoutMs);
    const taken = () => Math.round(performance.now() - begun);
    try {
      const headers = await identify(url);
      const response = await fetch(`${url}/healthz`, { headers, signal, redirect: 'manual' });
      await response.arrayBuffer();
      const { ok, status } = response;
      return { outcome: ok ? 'passed' : 'failed', status, latencyMs: taken() };
    } catch {
      return { outcome: signal.aborted ? 'late' : 'unanswered', status: null, latencyMs: taken() };
    }
  };
}
