import { cached } from '../../../platform/cache/cached.ts';
import { systemContext } from '../../../platform/context/context.ts';
import { fromDocument } from '../../../platform/firestore/document.ts';
import { find } from '../../../platform/firestore/query.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type AlertRule, alertRules } from './schemas.ts';

/** The enabled rules of an organisation. */
export type Rules = (organisationId: string) => Promise<readonly AlertRule[]>;

const mostRules = 500;

/** Reads the enabled rules of an organisation, the oldest {@link mostRules}, and remembers them for a few seconds. */
export function openRules(store: Store, seconds = 5): Rules {
  const spec = {
    collection: alertRules.collection,
    conditions: [{ field: 'enabled', operator: '==', value: true }],
    sort: { field: 'createdAt', direction: 'asc' },
  } as const;
  const rules = cached(seconds, async organisationId => {
    const documents = await find(store, systemContext(organisationId, 'alerts', '-'), spec, mostRules);
    return documents.map(document => fromDocument(alertRules, document));
  });
  return rules.get;
}
