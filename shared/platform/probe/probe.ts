/** `unanswered`: nobody took the request, or its connection broke; `late`: no answer in time. */
export type Probed = {
  outcome: 'passed' | 'failed' | 'unanswered' | 'late';
  /** Why it did not pass: the status of the answer, or what went wrong; null when it passed. */
  reason: string | null;
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
      const response = await fetch(`${url}/health`, { headers, signal, redirect: 'manual' });
      await response.arrayBuffer();
      const { ok, status } = response;
      if (ok) return { outcome: 'passed', reason: null, latencyMs: taken() };
      return { outcome: 'failed', reason: `Status ${status}`, latencyMs: taken() };
    } catch (error) {
      if (signal.aborted)
        return { outcome: 'late', reason: `No answer in ${timeoutMs} ms`, latencyMs: taken() };
      return { outcome: 'unanswered', reason: reasonOf(error), latencyMs: taken() };
    }
  };
}

/** What fetch says is only that it failed; its cause says why. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
