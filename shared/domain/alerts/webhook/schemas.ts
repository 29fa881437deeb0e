import * as z from 'zod';
import { instant, line, optional } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { StoredSecret } from '../../../platform/resource/sealed-text.ts';
import { alertsOf } from '../channel/schemas.ts';

const secret = z.string().meta({
  description: 'What its messages are signed with, as Standard Webhooks has it',
  example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
});

/** A program that is told of alerts, as Standard Webhooks has it. */
export const webhooks = defineResource({
  noun: 'webhook',
  path: 'webhooks',
  collection: 'webhooks',
  fields: {
    url: line(2000).meta({ example: 'https://example.com/alerts' }),
    description: optional(line(200)),
    enabled: z.boolean().default(true),
    ...alertsOf,
  },
  derived: {
    disabledAt: optional(instant).meta({ description: 'When its receiver answered 410: never again' }),
    previousSecretUntil: optional(instant).meta({
      description: 'Until then messages are signed with the secret before as well',
    }),
    signingSecret: StoredSecret,
    previousSecret: optional(StoredSecret),
  },
  filters: ['enabled'],
  secret: ['signingSecret', 'previousSecret'],
  shownOnce: { secret },
});
export type Webhook = ItemOf<typeof webhooks>;

/** The body of `POST /api/webhooks/{id}/rotate-secret`. */
export const SecretRotation = z.strictObject({
  overlapHours: z.int().min(0).max(168).default(24).meta({
    description: 'How long messages are signed with the secret before as well',
  }),
});
