/** The list without the value when it has it, else with it. */
export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter(other => other !== value) : [...values, value];
}
