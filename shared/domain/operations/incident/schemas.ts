import * as z from 'zod';
import { instant, optional, reference, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { FailurePattern } from '../service/schemas.ts';
import { incidentStates, incidentSteps } from './rules.ts';

/** One step in the story of an incident. */
export const TimelineEntry = z.object({
  at: instant,
  /** The person or the part of the platform that did it. */
  by: z.string().min(1),
  step: z.enum(incidentSteps),
  text: text(1000),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** A time in which a service did not work, and what was done about it. */
export const incidents = defineResource({
  noun: 'incident',
  path: 'incidents',
  at: 'brain',
  collection: 'incidents',
  fields: {},
  derived: {
    service: reference,
    pattern: FailurePattern,
    state: z.enum(incidentStates).default('open'),
    openedAt: instant,
    acknowledgedAt: optional(instant),
    resolvedAt: optional(instant),
    timeline: z.array(TimelineEntry).default([]),
  },
  label: ['service', 'pattern'],
  filters: ['service', 'state'],
  sorts: ['openedAt'],
  operations: ['list', 'get'],
});
export type Incident = ItemOf<typeof incidents>;

/** The body of what people do about an incident. */
export const IncidentNote = z.strictObject({ text: text(1000).default('') });
