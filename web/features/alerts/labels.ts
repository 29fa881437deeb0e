import type { AlertCategory, AlertState } from '../../../shared/domain/alerts/alert/rules.ts';
import type { Severity } from '../../../shared/domain/alerts/severity/rules.ts';

/** Severities as people call them, the gravest first. */
export const severityLabels: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** States as people call them. */
export const stateLabels: Readonly<Record<AlertState, string>> = {
  triggered: 'Triggered',
  acknowledged: 'Acknowledged',
  resolved: 'Resolved',
};

/** What alerts are about. */
export const categoryLabels: Readonly<Record<AlertCategory, string>> = {
  system: 'System',
  business: 'Business',
  maintenance: 'Maintenance',
};
