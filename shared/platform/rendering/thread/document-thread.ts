import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { ThreadStart } from '../jobs.ts';

/** Where this file is, or the chunk of a bundle that it became: a thread starts with it. */
export const threadUrl = import.meta.url;

/* Whoever imports it is not such a thread; a test may be in a thread of its own. */
if (!isMainThread && parentPort && isStart(workerData)) {
  const { serveDocument } = await import('./serve-document.ts');
  await serveDocument(parentPort, workerData.rendering);
}

function isStart(data: unknown): data is ThreadStart {
  return typeof data === 'object' && data !== null && 'rendering' in data;
}
