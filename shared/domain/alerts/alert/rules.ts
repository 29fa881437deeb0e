/** From its first signal an alert is triggered; somebody acknowledges it, and it ends resolved, for good. */
export const alertStates = ['triggered', 'acknowledged', 'resolved'] as const;
export type AlertState = (typeof alertStates)[number];

/** What an alert is about. */
export const alertCategories = ['system', 'business', 'maintenance'] as const;
export type AlertCategory = (typeof alertCategories)[number];

/** What happens to an alert that people are told of: the verbs of its events, `alert.triggered`. */
export const alertChanges = [
  'triggered',
  'acknowledged',
  're-armed',
  'repeated',
  'escalated',
  'resolved',
] as const;
export type AlertChange = (typeof alertChanges)[number];

/** How the facts of an alert are written for somebody: what a field is called, and how an instant reads. */
export type Wording = { field(name: string): string; moment(instant: string): string };

/**
 * The lines of an alert's summary in words: `minimumQuantity: 3` → `Minimum quantity: 3`. Which event it was is left out, for the alert
 * says it.
 */
export function summaryInWords(
  { summary, subject }: { summary: string; subject: string | null },
  { field, moment }: Wording,
): string[] {
  return summary
    .split('\n')
    .filter(line => line && !(subject && line.endsWith(` on ${subject}`)))
    .map(line =>
      line
        .replace(/^\w+(?=: )/, field)
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, text => (Number.isNaN(Date.parse(text)) ? text : moment(text))),
    )
    .map(line => line.charAt(0).toUpperCase() + line.slice(1));
}
