/** A search parameter that is a text; undefined when it is missing or empty. */
export function searchText(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
