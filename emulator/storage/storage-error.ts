import type { OutgoingHttpHeaders } from 'node:http';

type Options = { headers?: OutgoingHttpHeaders; cause?: unknown };

/** A refusal that the client is told of; the messages and reasons are Google's own where a client may read them. */
export class StorageError extends Error {
  readonly status: number;
  /** `notFound`, `conditionNotMet`, `invalid`, … */
  readonly reason: string;
  readonly headers: OutgoingHttpHeaders;

  constructor(status: number, reason: string, message: string, options: Options = {}) {
    super(message, { cause: options.cause });
    this.status = status;
    this.reason = reason;
    this.headers = options.headers ?? {};
  }
}

export const invalid = (message: string, cause?: unknown) =>
  new StorageError(400, 'invalid', message, { cause });

export const noSuchBucket = () => new StorageError(404, 'notFound', 'The specified bucket does not exist.');

export const noSuchObject = (bucket: string, name: string) =>
  new StorageError(404, 'notFound', `No such object: ${bucket}/${name}`);

export const conditionNotMet = () =>
  new StorageError(412, 'conditionNotMet', 'At least one of the pre-conditions you specified did not hold.');

export const notModified = () => new StorageError(304, 'notModified', 'Not modified.');

export const notServed = (what: string) =>
  new StorageError(
    501,
    'notImplemented',
    `The local Cloud Storage does not serve ${what}; see emulator/storage/README.md.`,
  );
