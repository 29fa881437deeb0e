type Writer = { abort: AbortController; done: Promise<unknown> };

/**
 * Lets one request at a time write to a session. A newer one ends the one before it: a client that resumes has given
 * up its old connection, which may hang half open.
 */
export class SessionWriters {
  readonly #writers = new Map<string, Writer>();

  /** @param work Stops at the signal. */
  async run<Result>(id: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const before = this.#writers.get(id);
    before?.abort.abort();
    const abort = new AbortController();
    const result = Promise.allSettled([before?.done]).then(() => work(abort.signal));
    const writer = { abort, done: result };
    this.#writers.set(id, writer);
    try {
      return await result;
    } finally {
      if (this.#writers.get(id) === writer) this.#writers.delete(id);
    }
  }
}
