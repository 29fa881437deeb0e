import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import { functionRecord } from '../../testing/function-record.ts';

/** A function that takes the creation of documents. */
export function relay(name: string, document = 'orgs/{org}/events/{event}'): FunctionRecord {
  return functionRecord({ name, trigger: { firestore: { document } } });
}
