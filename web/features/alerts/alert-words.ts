import { fieldLabel } from '../../entities/history/field-labels.ts';

/** An alert's title with the name of what it is about instead of its id. */
export function titleInWords(title: string, subject: string | null, name: string | null): string {
  return subject && name ? title.replace(subject, name) : title;
}

/** A title without the name of the rule before it, where that stands beside it: `Low stock: Belt` → `Belt`. */
export function withoutRule(title: string, ruleName: string): string {
  return title.startsWith(`${ruleName}: `) ? title.slice(ruleName.length + 2) : title;
}

/** What a title is about, where it ends with that: the ledger keeps the title alone. */
export function subjectOf(title: string): string | null {
  return /: ([a-z-]+\/\S+)$/.exec(title)?.[1] ?? null;
}

/**
 * The lines of an alert's summary in words: `minimumQuantity: 3` → `minimum: 3`, instants by `moment`; what
 * event it was is left out, for the alert says it.
 */
export function summaryInWords(
  summary: string,
  subject: string | null,
  moment: (instant: string) => string,
): string[] {
  return summary
    .split('\n')
    .filter(line => line && !(subject && line.endsWith(` on ${subject}`)))
    .map(line => line.replace(/^\w+(?=: )/, fieldLabel).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, moment))
    .map(line => line.charAt(0).toUpperCase() + line.slice(1));
}
