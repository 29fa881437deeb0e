/** Thrown when no instance can take a request. Its message is for the caller. */
export class NoInstance extends Error {
  override readonly name = 'NoInstance';
  /** The HTTP status that Cloud Run answers: 429 when all are busy for too long, 503 when none starts. */
  readonly status: 429 | 503;

  constructor(status: 429 | 503, message: string) {
    super(message);
    this.status = status;
  }
}
