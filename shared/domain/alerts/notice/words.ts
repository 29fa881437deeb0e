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
