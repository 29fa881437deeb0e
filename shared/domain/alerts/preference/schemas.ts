import * as z from 'zod';
import { instant, line, optional, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { timeZone } from '../../identity/organisation/schemas.ts';
import { severities } from '../severity/rules.ts';

const localTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, such as 22:00')
  .meta({ example: '22:00' });

/** A span of local time each day, over midnight when it ends before it begins. */
export const QuietHours = z.strictObject({ from: localTime, to: localTime });
export type QuietHours = z.infer<typeof QuietHours>;

const chosen = z.array(z.enum(severities)).max(4);

/** How a person is told of alerts; its id is theirs. Who has said nothing is told as the defaults say. */
export const alertPreferences = defineResource({
  noun: 'alert-preference',
  path: 'alert-preferences',
  collection: 'alertPreferences',
  fields: {
    email: chosen.default(['critical']).meta({ description: 'Severities told of by e-mail' }),
    push: chosen.default(['critical', 'high']).meta({ description: 'Severities told of on their devices' }),
    timeZone: optional(timeZone).meta({ description: "The organisation's when null" }),
    quietHours: optional(QuietHours).meta({
      description: 'Kept back until they end, and then told of together; critical alerts are not',
    }),
  },
  derived: {
    devices: z
      .array(z.object({ id: reference, name: line(120), addedAt: instant }))
      .default([])
      .meta({ description: 'Where push messages go' }),
    pushTokens: z.record(z.string(), z.string()).default({}),
  },
  operations: [],
  secret: ['pushTokens'],
});
export type AlertPreference = ItemOf<typeof alertPreferences>;

/** The body that registers a device for push messages. */
export const DeviceCreate = z.strictObject({
  token: z.string().min(1).max(4096).meta({ description: "The device's FCM registration token" }),
  name: line(120).default('Device'),
});
export type DeviceCreate = z.infer<typeof DeviceCreate>;

/** How the person who asks is told, as the API answers it. */
export const OwnPreference = alertPreferences.item
  .pick({ email: true, push: true, timeZone: true, quietHours: true, devices: true })
  .meta({ id: 'AlertPreference' });
