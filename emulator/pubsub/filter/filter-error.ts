/** A subscription filter that Pub/Sub would refuse; the message shows where and why. */
export class FilterError extends Error {
  override readonly name = 'FilterError';

  constructor(filter: string, position: number, complaint: string) {
    super(`${complaint} at character ${position + 1} of the filter ${filter}`);
  }
}
