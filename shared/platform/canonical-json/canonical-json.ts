/**
 * The one text of a JSON value, by RFC 8785 (JCS): whoever has the value has the same bytes, whatever order its fields came in. Fields
 * that are undefined are left out, as JSON does.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8785
 * @throws TypeError for what JSON cannot say: numbers that are not finite, functions, halves of characters.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    // By their UTF-16 code units, as `<` compares texts.
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => `${scalar(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

/** JSON.stringify writes numbers and texts as the RFC wants them. */
function scalar(value: unknown): string {
  const isSayable =
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && value.isWellFormed());
  if (!isSayable) throw new TypeError(`Canonical JSON has no ${typeof value} such as ${String(value)}.`);
  return JSON.stringify(value);
}
