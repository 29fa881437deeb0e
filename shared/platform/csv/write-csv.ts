/** Lines of CSV, RFC 4180. */
export function csvLines(records: readonly (readonly string[])[]): string {
  return records.map(record => `${csvLine(record)}\r\n`).join('');
}

function csvLine(record: readonly string[]): string {
  const line = record.map(quoted).join(',');
  // A record of one blank cell would be a blank line, which is none.
  return line.trim() === '' ? `"${line}"` : line;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Text that a spreadsheet would take for a formula; quotes before it count, so that writing and reading are inverse. */
const likeFormula = /^'*[=+\-@\t\r]/;

/** A text as a cell: an apostrophe keeps a spreadsheet from running it. */
export function writeCell(text: string): string {
  return likeFormula.test(text) ? `'${text}` : text;
}

/** The text of a cell written by {@link writeCell}. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && likeFormula.test(cell) ? cell.slice(1) : cell;
}
