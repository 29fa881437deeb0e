/** What can be stopped. */
export type Stoppable = { stop(): Promise<void> };

/** Parts of the local cloud in the order they were started, so that each is stopped before what it needs. */
export class Layers {
  readonly #layers: Stoppable[][] = [];

  /** Adds parts that start side by side; resolves, or rejects with the first failure, when none is under way any more. */
  async add<Parts extends readonly Stoppable[]>(
    ...starting: { [Index in keyof Parts]: Promise<Parts[Index]> }
  ): Promise<Parts> {
    const layer: Stoppable[] = [];
    this.#layers.push(layer);
    await Promise.allSettled(starting.map(async part => layer.push(await part)));
    return Promise.all(starting);
  }

  /**
   * Stops all, the last layer first. One that fails does not keep the others from being stopped.
   *
   * @throws AggregateError of what failed.
   */
  async stop(): Promise<void> {
    const errors: unknown[] = [];
    for (const layer of this.#layers.splice(0).reverse()) {
      const results = await Promise.allSettled(layer.map(part => part.stop()));
      errors.push(...results.flatMap(result => (result.status === 'rejected' ? [result.reason] : [])));
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Not all of the local cloud stopped cleanly.');
  }
}
