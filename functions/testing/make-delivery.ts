import { alertDeliveries } from '@chatterfix/shared/domain/alerts/delivery/schemas.ts';
import { anAlert } from '@chatterfix/shared/domain/alerts/testing/alert-message.ts';
import { newId } from '@chatterfix/shared/platform/firestore/repository.ts';
import { runChange } from '@chatterfix/shared/platform/firestore/run-change.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { TestOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';

/** Makes a line of the ledger for a delivery that has failed; answers its id. */
export async function makeDelivery(store: Store, organisation: TestOrganisation): Promise<string> {
  const id = newId();
  const alert = anAlert();
  await runChange(store, organisation.context(), async change => {
    change.add(alertDeliveries, {
      id,
      messageId: id,
      alertId: alert.id,
      alertTitle: alert.title,
      ruleName: alert.ruleName,
      change: 'triggered',
      severity: alert.severity,
      kind: 'email',
      recipient: 'a@test.chatterfix.local',
      via: [{ type: 'channel', id: 'c', name: 'Ours', step: null }],
      state: 'failed',
      alert,
      changedAt: alert.startedAt,
    });
  });
  return id;
}
