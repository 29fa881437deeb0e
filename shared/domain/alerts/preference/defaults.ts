import { type AlertPreference, alertPreferences } from './schemas.ts';

/** What a person has chosen about alerts. */
export type Preference = Pick<AlertPreference, 'email' | 'push' | 'timeZone' | 'quietHours' | 'devices'>;

/** How somebody is told who has said nothing. */
export const defaultPreference: Preference = { ...alertPreferences.create.parse({}), devices: [] };
