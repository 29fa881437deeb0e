import type { Instance } from './instance.ts';

type Place = PromiseWithResolvers<Instance | undefined> & { timer: NodeJS.Timeout };

/** Requests that wait for an instance, first come, first served. */
export class WaitingLine {
  #places: Place[] = [];

  get length(): number {
    return this.#places.length;
  }

  /**
   * Waits for an instance.
   *
   * @param impatient Asked every so many milliseconds; the wait ends with the error that it gives, if any.
   */
  join(ms: number, impatient: () => Error | undefined): Promise<Instance | undefined> {
    const timer = setInterval(() => {
      const error = impatient();
      if (error) this.#leave(place, error);
    }, ms);
    const place: Place = { ...Promise.withResolvers<Instance | undefined>(), timer };
    this.#places.push(place);
    return place.promise;
  }

  /** Serves the first that waits. */
  serve(instance: Instance): void {
    const place = this.#places.shift();
    clearInterval(place?.timer);
    place?.resolve(instance);
  }

  /** Sends all away: with the error, or with no instance. */
  dissolve(error?: Error): void {
    for (const place of this.#places.splice(0)) {
      clearInterval(place.timer);
      if (error) place.reject(error);
      else place.resolve(undefined);
    }
  }

  #leave(place: Place, error: Error): void {
    clearInterval(place.timer);
    this.#places = this.#places.filter(one => one !== place);
    place.reject(error);
  }
}
