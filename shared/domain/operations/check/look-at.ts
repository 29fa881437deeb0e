import type { MonitorDeps, Watched } from '../deps.ts';
import type { Look } from '../service/schemas.ts';

const longestReason = 300;

/** Looks at a function once, where Cloud Run says that it is. Never rejects: who cannot be found does not answer. */
export async function lookAt(
  { store, run, probe }: Pick<MonitorDeps, 'store' | 'run' | 'probe'>,
  { name }: Watched,
  known: string | null,
): Promise<Look> {
  const at = store.now().toISOString();
  try {
    const { url, revision } = await run.get(name);
    const { outcome, reason, latencyMs } = await probe(url);
    return { at, outcome, reason, latencyMs, revision };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, longestReason) : null;
    return { at, outcome: 'unanswered', reason, latencyMs: 0, revision: known ?? 'none' };
  }
}
