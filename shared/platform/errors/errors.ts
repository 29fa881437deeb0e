/** What a problem document shows besides its title and detail. */
export type ProblemDetails = Record<string, unknown>;

/**
 * An error whose message is meant for whoever asked. HTTP answers it as a problem document with `status`;
 * event handlers acknowledge it as permanent.
 */
export class ProblemError extends Error {
  readonly status: number;
  /** Last part of the problem's type: `not-found`. */
  readonly code: string;
  readonly details: ProblemDetails;

  constructor(
    status: number,
    code: string,
    message: string,
    details: ProblemDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** 400: the address, its query or a header is wrong. */
export class BadRequest extends ProblemError {
  constructor(message: string, details?: ProblemDetails) {
    super(400, 'bad-request', message, details);
  }
}

/** 401: nobody is signed in, or no longer. */
export class Unauthenticated extends ProblemError {
  constructor(message: string, options?: ErrorOptions) {
    super(401, 'unauthenticated', message, {}, options);
  }
}

/** 403: known, but not permitted. */
export class Forbidden extends ProblemError {
  constructor(message: string) {
    super(403, 'forbidden', message);
  }
}

/** 404: not there, or not in this organisation. */
export class NotFound extends ProblemError {
  constructor(message: string) {
    super(404, 'not-found', message);
  }
}

/** 409: what is there does not allow it. */
export class Conflict extends ProblemError {
  constructor(code: string, message: string, details?: ProblemDetails, options?: ErrorOptions) {
    super(409, code, message, details, options);
  }
}

/** 410: it was there, and never will be again. */
export class Gone extends ProblemError {
  constructor(code: string, message: string) {
    super(410, code, message);
  }
}

/** 412: the item has changed since it was read. */
export class VersionMismatch extends ProblemError {
  constructor(current: number) {
    super(412, 'version-mismatch', `It is now at version ${current}. Read it again and repeat your change.`, {
      currentVersion: current,
    });
  }
}

/** 422: understood, but its content does not fit. */
export class Unprocessable extends ProblemError {
  constructor(code: string, message: string, details?: ProblemDetails, options?: ErrorOptions) {
    super(422, code, message, details, options);
  }
}

/** 503: something it needs is not there for the moment. */
export class Unavailable extends ProblemError {
  constructor(message: string, options?: ErrorOptions) {
    super(503, 'unavailable', message, { retryAfterSeconds: 1 }, options);
  }
}
