import { summaryInWords } from '../alert/rules.ts';
import type { AlertDelivery } from '../delivery/schemas.ts';

/** What a notice is made from. */
export type Told = Pick<AlertDelivery, 'alert' | 'change' | 'via' | 'changedAt'>;

const changes: Record<AlertDelivery['change'], string> = {
  triggered: 'New',
  acknowledged: 'Acknowledged',
  're-armed': 'Open again',
  repeated: 'Still open',
  escalated: 'Escalated',
  resolved: 'Resolved',
};

/** One line about an alert: `Critical, resolved: Pump P-1 is down`. */
export function headline({ alert, change }: Told): string {
  const severity = alert.severity.charAt(0).toUpperCase() + alert.severity.slice(1);
  return `${severity}, ${changes[change].toLowerCase()}: ${alert.title}`;
}

/** One line about several notices. */
export function headlineOfAll(told: readonly Told[]): string {
  const [first] = told;
  if (first && told.length === 1) return headline(first);
  const rules = new Set(told.map(({ alert }) => alert.ruleName));
  return `${told.length} alerts: ${[...rules].slice(0, 3).join(', ')}${rules.size > 3 ? ', …' : ''}`;
}

/** The facts of which an alert was made, a line each. */
export function factsOf({ alert }: Told): string {
  return summaryInWords(alert, { field: spaced, moment: momentInWords }).join('\n');
}

/** A field's name in words: `minimumQuantity` → `minimum quantity`. */
function spaced(field: string): string {
  return field.replace(/[A-Z]/g, capital => ` ${capital.toLowerCase()}`);
}

const moments = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** An instant as it reads anywhere: `10 Mar 2026, 12:00 UTC`. */
export function momentInWords(instant: string): string {
  return `${moments.format(new Date(instant))} UTC`;
}

/** Why somebody is told. */
export function because({ alert, via }: Told): string {
  const ways = via.map(({ type, name, step }) => {
    if (type === 'escalation') return `step ${(step ?? 0) + 1} of the escalation policy ${name}`;
    return type === 'preference' ? 'your own preferences' : `the ${type} ${name}`;
  });
  return `You are told by ${[...new Set(ways)].join(', and by ')}; the rule is ${alert.ruleName}.`;
}

/** Where an alert is looked at. */
export function linkTo({ alert }: Told, appUrl: string): string {
  return `${appUrl}/alerts/${alert.id}`;
}
