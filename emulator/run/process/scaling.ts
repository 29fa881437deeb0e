import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import type { Instance } from './instance.ts';

type Limits = FunctionRecord['limits'];

/** The instances that are not on their way out. */
export function working(instances: Instance[]): Instance[] {
  return instances.filter(({ state }) => state !== 'stopping');
}

export function starting(instances: Instance[]): Instance[] {
  return instances.filter(({ state }) => state === 'starting');
}

/** Whether one more is to be started: those that are starting do not suffice for all requests that wait. */
export function needsOneMore(instances: Instance[], waiting: number, limits: Limits): boolean {
  const coming = starting(instances).length * limits.concurrency;
  return waiting > coming && working(instances).length < limits.maxInstances;
}

/** How many are missing of those that are to be kept warm. */
export function missingWarm(instances: Instance[], { minInstances }: Limits): number {
  return Math.max(0, minInstances - working(instances).length);
}

/** Those that have had no request since then and are not needed to stay warm. */
export function idleSince(then: number, instances: Instance[], { minInstances }: Limits): Instance[] {
  const spare = Math.max(0, working(instances).length - minInstances);
  const isIdle = (one: Instance) => one.state === 'ready' && one.active === 0 && one.idleSince <= then;
  return instances.filter(isIdle).slice(0, spare);
}
