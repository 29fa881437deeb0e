import { alerts } from './alert/schemas.ts';

/** Every resource of alerts. */
export const alertsFamily = [alerts] as const;
