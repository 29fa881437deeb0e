import type { Alert } from '../alert/schemas.ts';
import type { Silence } from './schemas.ts';

/** What of an alert silences go by. */
export type Silenced = Pick<Alert, 'key' | 'ruleId' | 'category' | 'severity' | 'subject'>;

/** Whether nobody is to be told of an alert now. @param now RFC 3339, UTC */
export function isSilenced(
  alert: Silenced,
  silences: readonly Pick<Silence, 'matchers' | 'startsAt' | 'endsAt'>[],
  now: string,
): boolean {
  return silences.some(
    ({ matchers, startsAt, endsAt }) => startsAt <= now && now < endsAt && fits(alert, matchers),
  );
}

function fits(alert: Silenced, matchers: Silence['matchers']): boolean {
  return Object.entries(matchers).every(
    ([field, value]) => value === undefined || alert[field as keyof Silenced] === value,
  );
}
