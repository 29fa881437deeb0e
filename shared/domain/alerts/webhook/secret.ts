import { randomBytes } from 'node:crypto';

/** A new secret of 256 bits, in the form that Standard Webhooks' libraries read. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
