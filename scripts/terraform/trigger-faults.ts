import { type FunctionRecord, httpPaths } from '@chatterfix/functions/function-list.ts';
import * as z from 'zod';
import { type PlannedResource, valuesOf } from './plan.ts';

const Named = z.object({ name: z.string() });
const Subscription = Named.extend({
  push_config: z.array(z.object({ oidc_token: z.array(z.unknown()) })),
  dead_letter_policy: z.array(z.unknown()),
  retry_policy: z.array(z.unknown()),
  expiration_policy: z.array(z.object({ ttl: z.string() })),
});
const UrlMap = z.object({
  path_matcher: z
    .array(z.object({ path_rule: z.array(z.object({ paths: z.array(z.string()) })) }))
    .default([]),
});
const Alert = z.object({
  conditions: z.array(z.object({ condition_threshold: z.array(z.object({ filter: z.string().nullish() })) })),
});

type Queues = ReadonlyMap<string, z.infer<typeof Subscription>>;

/** What a plan lacks of what calls the functions, one line for each fault. */
export function triggerFaults(
  resources: readonly PlannedResource[],
  records: readonly FunctionRecord[],
): string[] {
  const made = madeOf(resources);
  const faults = records.flatMap(record => lacksOf(record, made).map(lack => `${record.name}: ${lack}.`));
  return [...faults, ...alertFaults(resources, made.queues)];
}

function madeOf(resources: readonly PlannedResource[]) {
  const named = (type: string) => new Set(valuesOf(resources, type, Named).map(({ name }) => name));
  const queues: Queues = new Map(
    valuesOf(resources, 'google_pubsub_subscription', Subscription).map(queue => [queue.name, queue]),
  );
  const matchers = valuesOf(resources, 'google_compute_url_map', UrlMap).flatMap(map => map.path_matcher);
  return {
    functions: named('google_cloudfunctions2_function'),
    jobs: named('google_cloud_scheduler_job'),
    documents: named('google_eventarc_trigger'),
    queues,
    paths: new Set(matchers.flatMap(({ path_rule }) => path_rule.flatMap(rule => rule.paths))),
  };
}

function lacksOf(record: FunctionRecord, made: ReturnType<typeof madeOf>): string[] {
  const { name, trigger } = record;
  const unless = (there: boolean, lack: string) => (there ? [] : [lack]);
  return [
    ...unless(made.functions.has(name), 'it is not there'),
    ...httpPaths(record)
      .filter(path => !made.paths.has(path) || !made.paths.has(`${path}/*`))
      .map(path => `no rule leads to it from ${path}`),
    ...unless(!('schedule' in trigger) || made.jobs.has(name), 'no job calls it by its schedule'),
    ...unless(!('firestore' in trigger) || made.documents.has(name), 'no trigger calls it for documents'),
    ...('topic' in trigger ? queueFaults(made.queues, name) : []),
  ];
}

function queueFaults(queues: Queues, name: string): string[] {
  const queue = queues.get(name);
  if (!queue) return ['no subscription brings it the messages of its topic'];
  const faults: string[] = [];
  if (!queue.push_config[0]?.oidc_token.length)
    faults.push('its messages come without saying who brings them');
  if (!queue.retry_policy.length) faults.push('its messages come again at once when it fails');
  if (queue.expiration_policy[0]?.ttl !== '')
    faults.push('its subscription ends when nothing comes for a month');
  if (!queue.dead_letter_policy.length) faults.push('what it cannot take comes for ever');
  if (!queues.has(`${name}-dead`)) faults.push('nothing keeps its dead letters');
  return faults;
}

function alertFaults(resources: readonly PlannedResource[], queues: Queues): string[] {
  const alerts = valuesOf(resources, 'google_monitoring_alert_policy', Alert);
  const filters = alerts.flatMap(({ conditions }) =>
    conditions.flatMap(({ condition_threshold }) => condition_threshold.map(({ filter }) => filter ?? '')),
  );
  const told = filters.some(
    filter => filter.includes('num_undelivered_messages') && filter.includes('ends_with("-dead")'),
  );
  const dead = [...queues.keys()].some(name => name.endsWith('-dead'));
  return dead && !told
    ? ['Nobody is told of dead letters: no alert is on the subscriptions that end in -dead.']
    : [];
}
