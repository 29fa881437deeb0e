import type { NewAlertRule } from '../../app/api-types.ts';

type When = NewAlertRule['when'];

/** What a rule over events goes by. */
export type EventWhen = Extract<When, { kind: 'event' }>;

/** What a rule over a metric goes by. */
export type MetricWhen = Extract<When, { kind: 'metric' }>;

/** What a fact must be. */
export type Condition = NonNullable<EventWhen['where']>[number];
