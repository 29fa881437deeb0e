import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';

/** A function that takes the messages of a topic. */
export function subscriber(name: string, topic: string, filter?: string): FunctionRecord {
  return {
    name,
    summary: 'Listens.',
    entry: 'listen.ts',
    trigger: { topic, ...(filter !== undefined && { filter }) },
    limits: {
      cpu: 1,
      memoryMiB: 512,
      concurrency: 20,
      minInstances: 0,
      maxInstances: 3,
      timeoutSeconds: 60,
    },
    roles: [],
    secrets: [],
    dependsOn: [],
  };
}
