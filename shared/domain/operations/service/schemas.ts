import * as z from 'zod';
import { instant, line, optional, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { failurePatterns, lookOutcomes, serviceStates } from './rules.ts';

export const ServiceState = z.enum(serviceStates);
export const FailurePattern = z.enum(failurePatterns);
const count = z.int().nonnegative();
const revision = z.string().min(1);

/** One look at a service. */
export const Look = z.object({
  at: instant,
  outcome: z.enum(lookOutcomes),
  reason: optional(z.string()).meta({ description: 'Why it did not pass' }),
  latencyMs: count,
  /** The revision that has the traffic. */
  revision,
});
export type Look = z.infer<typeof Look>;

/** How long a service was up, down and under maintenance on a day of UTC; the rest nobody looked. */
export const Day = z.object({
  date: z.iso.date(),
  upSeconds: count,
  downSeconds: count,
  maintenanceSeconds: count,
});
export type Day = z.infer<typeof Day>;

/** What the health monitor knows of a function; its id is its name. */
export const services = defineResource({
  noun: 'service',
  path: 'services',
  at: 'brain',
  collection: 'services',
  fields: {},
  derived: {
    name: reference,
    summary: z.string(),
    component: z.string().default('Platform').meta({ description: 'The part of the product it belongs to' }),
    dependsOn: z.array(reference),
    state: ServiceState.default('healthy'),
    stateSince: instant,
    pattern: optional(FailurePattern),
    blockedBy: optional(reference).meta({ description: 'The service that is to blame for this one' }),
    lastCheckAt: optional(instant),
    looks: z.array(Look).default([]).meta({ description: 'The last five looks, the newest last' }),
    revision: optional(revision),
    goodRevision: optional(revision).meta({ description: 'The last revision that was well' }),
    strikes: count.default(0).meta({ description: 'Failures one after the other until now' }),
    passes: count.default(0).meta({ description: 'Passes one after the other until now' }),
    slow: count.default(0).meta({ description: 'Slow answers one after the other until now' }),
    outcomes: z
      .array(z.boolean())
      .default([])
      .meta({ description: 'Whether each of the last looks passed, the newest last' }),
    flapping: z.boolean().default(false),
    restarts: z
      .array(z.object({ at: instant, revision: revision.nullable() }))
      .default([])
      .meta({
        description: 'Restarts of the last hour, with the revision that each made; null where none came',
      }),
    circuitOpenSince: optional(instant).meta({
      description: 'Since when a person has to decide; null while the monitor may restart it',
    }),
    incidentId: optional(reference),
    days: z.array(Day).default([]).meta({ description: 'The last 90 days, the newest last' }),
    uptime: optional(z.number().min(0).max(100)).meta({
      description: 'Percent of the last 30 days; null before the second check',
    }),
  },
  sorts: ['name'],
  operations: ['list', 'get'],
  measured: ['looks', 'outcomes', 'days'],
});
export type Service = ItemOf<typeof services>;

/** What a service is judged by. */
export type Health = Pick<
  Service,
  | 'name'
  | 'dependsOn'
  | 'strikes'
  | 'passes'
  | 'slow'
  | 'outcomes'
  | 'flapping'
  | 'looks'
  | 'revision'
  | 'goodRevision'
  | 'restarts'
  | 'circuitOpenSince'
>;

/** What a check says of a service, and what it did. */
export const CheckOutcome = services.item
  .pick({ name: true, state: true, pattern: true, blockedBy: true, revision: true, strikes: true })
  .extend({ action: z.enum(['none', 'restart', 'roll-back', 'page']) });
export type CheckOutcome = z.infer<typeof CheckOutcome>;

/** The body of `POST /api/brain/services/{id}/restart`. */
export const RestartCreate = z.strictObject({ reason: line(200) });
