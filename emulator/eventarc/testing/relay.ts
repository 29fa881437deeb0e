import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';

/** A function that takes the creation of documents. */
export function relay(name: string, document = 'orgs/{org}/events/{event}'): FunctionRecord {
  return {
    name,
    summary: 'Relays.',
    entry: 'relay.ts',
    trigger: { firestore: { document } },
    limits: {
      cpu: 1,
      memoryMiB: 512,
      concurrency: 80,
      minInstances: 0,
      maxInstances: 10,
      timeoutSeconds: 60,
    },
    roles: [],
    secrets: [],
    dependsOn: [],
  };
}
