import type { Refusal } from '../jobs.ts';
import { isTrap } from './memory.ts';

/** Ends a job with what is to be told of the document. */
export class Refused extends Error {
  readonly reason: Refusal['reason'];

  constructor(reason: Refusal['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.reason = reason;
  }
}

export const tooMuchMemory =
  'It takes more memory to show this file than there is for one. Offer a simpler file.';

/** Of what MuPDF says. */
export const isOutOfMemory = (message: string) => /\b[a-z]*alloc\b.*failed/.test(message);

/** What is told of a failure. MuPDF's own words are a cause for whoever looks for it, and never told. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return { reason: error.reason, message: error.message };
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (isOutOfMemory(cause)) return { reason: 'too-large', message: tooMuchMemory, cause };
  const message = isTrap(error)
    ? 'This file makes the renderer fail. Offer it as a new PDF.'
    : 'This file is damaged. Offer it anew, or as a new PDF.';
  return { reason: 'damaged', message, cause };
}
