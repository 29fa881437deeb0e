import { alerts } from '@chatterfix/shared/domain/alerts/alert/schemas.ts';
import type { AlertRule } from '@chatterfix/shared/domain/alerts/rule/schemas.ts';
import { standardRules } from '@chatterfix/shared/domain/alerts/rule/standard-rules.ts';
import { evaluateEvent } from '@chatterfix/shared/domain/alerts/signal/evaluate.ts';
import { eventAt, timeAt } from '@chatterfix/shared/domain/alerts/testing/events.ts';
import { listItems } from '@chatterfix/shared/platform/firestore/list.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { TestOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';

const base = { version: 1, createdAt: timeAt(0), updatedAt: timeAt(0) };
const rules: AlertRule[] = standardRules.map(rule => ({ ...rule, ...base }));

let made = 0;

/** Makes an alert of a part that ran low, as an event would; answers its id. */
export async function makeAlert(store: Store, organisation: TestOrganisation): Promise<string> {
  const subject = `parts/low-${++made}`;
  const event = { ...eventAt(1, { subject }), organisationId: organisation.id };
  await evaluateEvent({ store, rules: async () => rules }, event);
  const request = { pageSize: 1, filters: { subject: [subject] } };
  const { items } = await listItems(store, organisation.context(), alerts, request);
  return items[0]?.id ?? '';
}
