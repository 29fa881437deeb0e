import { type AlertChange, alertChanges } from '@chatterfix/shared/domain/alerts/alert/rules.ts';
import { alerts } from '@chatterfix/shared/domain/alerts/alert/schemas.ts';
import type { AlertMessage } from '@chatterfix/shared/messages/alerts.ts';
import type { EventMessage } from '@chatterfix/shared/messages/events.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { Publish } from '@chatterfix/shared/platform/pubsub/publisher.ts';

/**
 * Publishes what happened to an alert, with the alert as it is by now. A second delivery publishes it again, with the
 * same id.
 *
 * @throws NotFound when the alert is not there.
 */
export async function publishAlert(
  { store, publish }: { store: Store; publish: Publish },
  event: EventMessage,
): Promise<void> {
  const change = changeOf(event.type);
  if (!change) return;
  const [, alertId = ''] = event.subject.split('/');
  const { organisationId, requestId } = event;
  const context = systemContext(organisationId, 'alerts', requestId);
  const alert = await repository(store, context, alerts).get(alertId);
  const message: AlertMessage = { id: event.id, organisationId, change, at: event.recordedAt, alert };
  const { severity, category, ruleId } = alert;
  await publish('alerts', message, { org: organisationId, change, severity, category, rule: ruleId });
}

/** `alert.created` → `triggered`; undefined for what nobody needs to be told. */
function changeOf(type: string): AlertChange | undefined {
  const verb = type.replace('alert.', '').replace('created', 'triggered');
  return alertChanges.find(change => change === verb);
}
