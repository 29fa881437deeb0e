const queues = new Map<string, Promise<unknown>>();

/**
 * Does work on one contested thing after the work before it, within this process. Transactions keep it right; this
 * spares them most of their collisions.
 */
export async function serially<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  queues.set(key, mine);
  try {
    return await mine;
  } finally {
    if (queues.get(key) === mine) queues.delete(key);
  }
}
