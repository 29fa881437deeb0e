import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';

/** A function for tests: one that serves `/api/<name>`, but for what is given. */
export function functionRecord(given: Partial<FunctionRecord> & { name: string }): FunctionRecord {
  return {
    summary: 'For a test.',
    component: 'Tests',
    entry: `${given.name}.ts`,
    trigger: { http: { paths: [`/api/${given.name}`] } },
    limits: {
      cpu: 1,
      memoryMiB: 512,
      concurrency: 80,
      minInstances: 0,
      maxInstances: 2,
      timeoutSeconds: 60,
    },
    roles: [],
    secrets: [],
    dependsOn: [],
    ...given,
  };
}
