import type { Attempt } from './attempt.ts';
import { nextRun } from './cron.ts';
import { type ExecutionContext, execute } from './execute.ts';
import type { Job } from './job.ts';
import type { JobStore } from './job-store.ts';
import { sleepUntil } from './sleep-until.ts';

/** The jobs, each of which runs when it is due. */
export type Jobs = {
  all(): Job[];
  get(name: string): Job | undefined;
  /** Keeps a job, new or changed, and has it run by its schedule from now on; one that is paused waits. */
  put(job: Omit<Job, 'scheduleTime'>): Job;
  remove(name: string): void;
  /** Runs a job now, even if it is paused or running. */
  run(name: string): void;
  /** Breaks off what is running. */
  stop(): Promise<void>;
};

/** Has the jobs of a store run from now on. What was due before is not made up for. */
export function runJobs(store: JobStore, attempt: Attempt, now: () => Date): Jobs {
  const stop = new AbortController();
  const context: ExecutionContext = { store, attempt, now, stopping: stop.signal };
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    const tracked = work
      .catch(error => console.error('scheduler: a job ended in an unexpected way.', error))
      .finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  };
  const alarms = createAlarms(context, track);

  const put: Jobs['put'] = job => {
    const scheduled = { ...job, scheduleTime: nextRun(job.schedule, job.timeZone, now()) };
    store.put(scheduled);
    alarms.set(job.name);
    return scheduled;
  };
  store.all().forEach(put);
  return {
    all: store.all,
    get: store.get,
    put,
    remove(name) {
      store.remove(name);
      alarms.set(name);
    },
    run: name => track(execute(name, now(), context)),
    async stop() {
      stop.abort();
      await Promise.all(underWay);
    },
  };
}

/** Wakes each job when it is due, and never while it runs from the time before. */
function createAlarms(context: ExecutionContext, track: (work: Promise<void>) => void) {
  const { store, now, stopping } = context;
  const asleep = new Map<string, AbortController>();
  const running = new Set<string>();

  const runWhenDue = async (name: string, signal: AbortSignal) => {
    for (let job = store.get(name); job?.state === 'ENABLED'; job = store.get(name)) {
      const due = job.scheduleTime;
      if (!(await sleepUntil(due, now, signal))) return;
      store.put({ ...job, ...store.get(name), scheduleTime: nextRun(job.schedule, job.timeZone, now()) });
      running.add(name);
      await execute(name, due, context).finally(() => running.delete(name));
    }
  };
  return {
    /** Follows a job that is new, changed or gone. One that is running does so by itself when it is done. */
    set(name: string) {
      if (running.has(name)) return;
      asleep.get(name)?.abort();
      const sleep = new AbortController();
      asleep.set(name, sleep);
      track(runWhenDue(name, AbortSignal.any([stopping, sleep.signal])));
    },
  };
}
