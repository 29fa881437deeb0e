import type { Watched } from '@chatterfix/shared/domain/operations/deps.ts';
import { FunctionList } from '../function-list.ts';
import records from '../functions.json' with { type: 'json' };

/** Every function of the platform, as the health monitor watches it. */
export const watched: readonly Watched[] = FunctionList.parse(records).map(record => ({
  name: record.name,
  summary: record.summary,
  component: record.component,
  dependsOn: record.dependsOn,
}));
