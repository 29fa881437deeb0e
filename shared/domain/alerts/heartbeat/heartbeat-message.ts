import type { AlertMessage } from '../../../messages/alerts.ts';
import { alerts } from '../alert/schemas.ts';

/** No organisation's id. */
const nobody = '-';

/** A message that goes the way of alerts to see whether it is open, and is told to nobody. */
export function heartbeatMessage(at: string): AlertMessage {
  const alert = alerts.item.parse({
    id: 'heartbeat',
    version: 1,
    createdAt: at,
    updatedAt: at,
    key: 'heartbeat',
    ruleId: 'heartbeat',
    ruleName: 'Heartbeat',
    category: 'system',
    severity: 'low',
    title: 'Heartbeat',
    summary: 'The way of alerts is open.',
    startedAt: at,
    lastSignalAt: at,
  });
  return { id: `heartbeat-${at}`, organisationId: nobody, change: 'triggered', at, alert };
}

export function isHeartbeat({ organisationId }: Pick<AlertMessage, 'organisationId'>): boolean {
  return organisationId === nobody;
}
