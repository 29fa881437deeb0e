import type { AlertPreview } from '../../app/api-types.ts';

const dayMs = 86_400_000;

type Told = Pick<AlertPreview, 'from' | 'to' | 'alerts' | 'unresolved'>;

/** How often a rule would have told: `It would have told you 4 times in the last 14 days; 1 is not over yet.` */
export function previewInWords({ from, to, alerts, unresolved }: Told): string {
  const days = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / dayMs));
  const span = days === 1 ? 'the last day' : `the last ${days} days`;
  if (alerts === 0) return `It would have told you nothing in ${span}.`;
  const times = alerts === 1 ? 'once' : `${alerts} times`;
  return `It would have told you ${times} in ${span}${stillOpen(alerts, unresolved)}.`;
}

function stillOpen(alerts: number, unresolved: number): string {
  if (unresolved === 0) return '';
  if (alerts === 1) return '; it is not over yet';
  return `; ${unresolved} ${unresolved === 1 ? 'is' : 'are'} not over yet`;
}
