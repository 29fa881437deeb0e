import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import { functionRecord } from '../../testing/function-record.ts';

/** A record for `program.ts`. */
export function testRecord(name: string, limits: Partial<FunctionRecord['limits']> = {}): FunctionRecord {
  const record = functionRecord({ name });
  return { ...record, limits: { ...record.limits, maxInstances: 3, ...limits } };
}
