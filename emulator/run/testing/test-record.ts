import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';

const limits: FunctionRecord['limits'] = {
  cpu: 1,
  memoryMiB: 256,
  concurrency: 80,
  minInstances: 0,
  maxInstances: 3,
  timeoutSeconds: 60,
};

/** A record for `program.ts`. */
export function testRecord(name: string, own: Partial<FunctionRecord['limits']> = {}): FunctionRecord {
  return {
    name,
    summary: 'Answers tests.',
    entry: `${name}/http.ts`,
    trigger: { http: { paths: [`/api/${name}`] } },
    limits: { ...limits, ...own },
    roles: [],
    secrets: [],
    dependsOn: [],
  };
}
