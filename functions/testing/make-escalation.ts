import { alertEscalations } from '@chatterfix/shared/domain/alerts/escalation/schemas.ts';
import { runChange } from '@chatterfix/shared/platform/firestore/run-change.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { TestOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';
import type { Inventory } from './populate.ts';

/** Begins an escalation of the alert by the policy of an inventory. */
export async function makeEscalation(
  store: Store,
  organisation: TestOrganisation,
  { alerts: id = '', 'escalation-policies': policyId = '' }: Inventory,
): Promise<void> {
  await runChange(store, organisation.context(), async change => {
    const begun = { begunBy: 'm', messageId: 'm', step: 0, round: 0, nextAt: '2099-01-01T00:00:00.000Z' };
    change.add(alertEscalations, { ...begun, id, policyId });
  });
}
