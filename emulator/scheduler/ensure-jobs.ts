import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import { protoDuration } from '../grpc/proto-time.ts';
import { JobSettings } from './job.ts';
import type { Jobs } from './run-jobs.ts';

/** Seconds that Cloud Scheduler allows an attempt. */
const deadlines = { least: 15, most: 1800 };

/**
 * Makes the job of each function with a schedule, under the function's name, and deletes those whose function has none any
 * more. Settings follow the list; whether a job is paused stays as it is.
 *
 * @param options.parent `projects/<project>/locations/<location>`
 * @param options.frontDoor Host and port.
 * @param options.paused Functions whose jobs begin paused.
 */
export function ensureJobs(
  records: readonly FunctionRecord[],
  options: { jobs: Jobs; parent: string; frontDoor: string; paused?: readonly string[] },
): void {
  const { jobs, parent, frontDoor, paused = [] } = options;
  const wanted = new Map<string, JobSettings>();
  for (const record of records) {
    const settings = settingsOf(record, frontDoor);
    if (settings) wanted.set(`${parent}/jobs/${record.name}`, settings);
  }
  for (const { name, httpTarget } of jobs.all()) {
    const ours = httpTarget?.uri.endsWith(`/run/${name.split('/').at(-1)}/`);
    if (ours && name.startsWith(`${parent}/`) && !wanted.has(name)) jobs.remove(name);
  }
  const begun = new Set(paused.map(name => `${parent}/jobs/${name}`));
  for (const [name, settings] of wanted) {
    const state = begun.has(name) ? 'PAUSED' : 'ENABLED';
    jobs.put({ state, userUpdateTime: new Date(), ...jobs.get(name), ...settings, name });
  }
}

function settingsOf({ name, summary, trigger, limits }: FunctionRecord, frontDoor: string) {
  if (!('schedule' in trigger)) return undefined;
  const deadline = Math.min(Math.max(limits.timeoutSeconds, deadlines.least), deadlines.most);
  return JobSettings.parse({
    description: summary.slice(0, 500),
    schedule: trigger.schedule,
    timeZone: trigger.timeZone,
    httpTarget: { uri: `http://${frontDoor}/run/${name}/`, httpMethod: 'POST', headers: {}, body: '' },
    retryConfig: null,
    attemptDeadline: protoDuration(deadline * 1000),
  });
}
