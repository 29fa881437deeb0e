/** A title without the name of the rule before it, where that stands beside it: `Low stock: Belt` → `Belt`. */
export function withoutRule(title: string, ruleName: string): string {
  return title.startsWith(`${ruleName}: `) ? title.slice(ruleName.length + 2) : title;
}
