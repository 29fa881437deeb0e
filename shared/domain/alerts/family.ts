import { alerts } from './alert/schemas.ts';
import { alertChannels } from './channel/schemas.ts';
import { alertDeliveries } from './delivery/schemas.ts';
import { escalationPolicies } from './escalation-policy/schemas.ts';
import { alertRules } from './rule/schemas.ts';
import { silences } from './silence/schemas.ts';
import { webhooks } from './webhook/schemas.ts';

/** Every resource of alerts. */
export const alertsFamily = [
  alerts,
  alertRules,
  silences,
  alertChannels,
  webhooks,
  escalationPolicies,
  alertDeliveries,
] as const;
