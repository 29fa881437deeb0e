import { fieldLabel } from '../../entities/history/field-labels.ts';

/** A title without the name of the rule before it, where that stands beside it: `Low stock: Belt` → `Belt`. */
export function withoutRule(title: string, ruleName: string): string {
  return title.startsWith(`${ruleName}: `) ? title.slice(ruleName.length + 2) : title;
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
