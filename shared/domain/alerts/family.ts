import { alerts } from './alert/schemas.ts';
import { alertRules } from './rule/schemas.ts';
import { silences } from './silence/schemas.ts';

/** Every resource of alerts. */
export const alertsFamily = [alerts, alertRules, silences] as const;
