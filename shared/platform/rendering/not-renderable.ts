import { Unprocessable } from '../errors/errors.ts';

/** Why a file cannot be shown: it is none of `renderedTypes`, locked, broken, or takes more than the limits allow. */
export type RefusalReason = 'not-supported' | 'encrypted' | 'damaged' | 'too-large' | 'too-slow';

/** 422: the file is there, but cannot be shown as pages. Its message is meant for whoever asked. */
export class NotRenderable extends Unprocessable {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string, options?: ErrorOptions) {
    super('not-renderable', message, { reason }, options);
    this.reason = reason;
  }
}
