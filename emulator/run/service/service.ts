import { z } from 'zod';
import { RevisionTemplate, StringMap } from './revision-template.ts';

export const latestTraffic = 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST';
export const revisionTraffic = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION';

export const TrafficTarget = z.object({
  type: z.enum([latestTraffic, revisionTraffic]),
  /** Short name; empty for the latest. */
  revision: z.string(),
  percent: z.int().min(0).max(100),
  tag: z.string(),
});
export type TrafficTarget = z.infer<typeof TrafficTarget>;

export const allToLatest: TrafficTarget = { type: latestTraffic, revision: '', percent: 100, tag: '' };

const Traffic = z
  .array(TrafficTarget)
  .transform(targets => (targets.length > 0 ? targets : [allToLatest]))
  .refine(targets => targets.reduce((sum, { percent }) => sum + percent, 0) === 100, 'must add up to 100 %');

/** How far a service or a revision has come. */
export const Condition = z.object({
  state: z.enum(['CONDITION_RECONCILING', 'CONDITION_SUCCEEDED', 'CONDITION_FAILED']),
  message: z.string(),
  time: z.iso.datetime(),
});
export type Condition = z.infer<typeof Condition>;

/** What users of the API may set of a service. */
export const ServiceSettings = z.object({
  description: z.string(),
  labels: StringMap,
  annotations: StringMap,
  template: RevisionTemplate,
  traffic: Traffic,
});
export type ServiceSettings = z.infer<typeof ServiceSettings>;

/** A service's code and settings at one time; it never changes. */
export const Revision = z.object({
  /** Short: `cmms-00001-abc`. */
  name: z.string(),
  uid: z.string(),
  createTime: z.iso.datetime(),
  template: RevisionTemplate,
  condition: Condition,
});
export type Revision = z.infer<typeof Revision>;

/** A service as it is kept on disk: what is wanted, what is so, and its revisions. */
export const Service = ServiceSettings.extend({
  /** Short: `cmms`. */
  id: z.string(),
  uid: z.string(),
  createTime: z.iso.datetime(),
  updateTime: z.iso.datetime(),
  /** Rises with each change of the settings. */
  generation: z.int(),
  observedGeneration: z.int(),
  reconciling: z.boolean(),
  condition: Condition,
  trafficStatuses: z.array(TrafficTarget),
  /** Short names; empty when there is none. */
  latestReadyRevision: z.string(),
  latestCreatedRevision: z.string(),
  /** Newest first. */
  revisions: z.array(Revision),
  revisionsMade: z.int(),
  /** The template of the last deployment from the list of functions; null when it was made through the API alone. */
  deployed: RevisionTemplate.nullable(),
});
export type Service = z.infer<typeof Service>;

export function findRevision({ revisions }: Service, name: string): Revision | undefined {
  return revisions.find(revision => revision.name === name);
}
