import { randomUUID } from 'node:crypto';
import type { AlertMessage } from '../../../messages/alerts.ts';
import type { Alert } from '../alert/schemas.ts';

const at = '2026-03-10T12:00:00.000Z';

/** An alert for tests: a high one about a part, unless said otherwise. */
export function anAlert(fields: Partial<Alert> = {}): Alert {
  return {
    id: randomUUID(),
    version: 1,
    createdAt: at,
    updatedAt: at,
    key: 'low-stock parts/seal',
    ruleId: 'low-stock',
    ruleName: 'Low stock',
    category: 'maintenance',
    severity: 'high',
    state: 'triggered',
    title: 'Seal is low',
    summary: 'There are 2 of at least 5.',
    subject: 'parts/seal',
    labels: {},
    startedAt: at,
    lastSignalAt: at,
    signals: 1,
    acknowledgedAt: null,
    acknowledgedBy: null,
    acknowledgedUntil: null,
    resolvedAt: null,
    resolvedBy: null,
    ...fields,
  };
}

/** A message of the topic `alerts`: an alert was triggered, unless said otherwise. */
export function anAlertMessage(
  organisationId: string,
  alert: Partial<Alert> = {},
  fields: Partial<AlertMessage> = {},
): AlertMessage {
  return { id: randomUUID(), organisationId, change: 'triggered', at, alert: anAlert(alert), ...fields };
}
