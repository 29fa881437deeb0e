import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import { functionRecord } from '../../testing/function-record.ts';

/** A function that takes the messages of a topic. */
export function subscriber(name: string, topic: string, filter?: string): FunctionRecord {
  return functionRecord({ name, trigger: { topic, ...(filter !== undefined && { filter }) } });
}
