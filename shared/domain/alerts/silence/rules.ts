import type { Alert } from '../alert/schemas.ts';
import type { Silence, SilenceOrder } from './schemas.ts';

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

/** When a silence ends that is ordered now. @param now RFC 3339, UTC */
export function endOf({ minutes = 0, until }: Pick<SilenceOrder, 'minutes' | 'until'>, now: string): string {
  return until ?? new Date(Date.parse(now) + minutes * 60_000).toISOString();
}

function fits(alert: Silenced, matchers: Silence['matchers']): boolean {
  return Object.entries(matchers).every(
    ([field, value]) => value === undefined || alert[field as keyof Silenced] === value,
  );
}
