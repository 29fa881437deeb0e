const quote = '"';
const quoteCode = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The cells of a record, and where the next one begins. */
export type ReadRecord = { cells: string[]; end: number };

type Cell = { value: string; end: number };

/**
 * Reads the record that begins at `start`. A quote opens a quoted cell only as its first character, and what follows the
 * closing quote makes the whole cell literal: `\O""` and `"6" pipe` stay as they are.
 *
 * @param last whether nothing follows the text; if more may, a record that reaches its end is undefined.
 * @returns undefined when the record does not end in the text: more is needed, or a quote is never closed.
 */
export function readRecord(
  text: string,
  start: number,
  delimiter: string,
  last: boolean,
): ReadRecord | undefined {
  const cells: string[] = [];
  const delimiterCode = delimiter.charCodeAt(0);
  for (let at = start; ; ) {
    const cell = readCell(text, at, delimiterCode);
    if (!cell) return undefined;
    cells.push(cell.value);
    at = cell.end;
    if (text.charCodeAt(at) !== delimiterCode) return endRecord(text, cells, at, last);
    at += 1;
  }
}

function endRecord(text: string, cells: string[], at: number, last: boolean): ReadRecord | undefined {
  const crLf = text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed;
  // A carriage return at the end of the text may be half of a line end.
  const undecided = at >= text.length - 1 && text.charCodeAt(at) !== lineFeed;
  if (undecided && !last) return undefined;
  return { cells, end: Math.min(at + (crLf ? 2 : 1), text.length) };
}

function readCell(text: string, start: number, delimiter: number): Cell | undefined {
  if (text.charCodeAt(start) !== quoteCode) return readPlain(text, start, start, delimiter);
  const closing = closingQuote(text, start);
  if (closing < 0) return undefined;
  const cell = readPlain(text, start, closing + 1, delimiter);
  if (cell.end > closing + 1) return cell;
  return { value: text.slice(start + 1, closing).replaceAll('""', quote), end: cell.end };
}

/** The cell as it stands, up to the first delimiter or line end at or after `from`. */
function readPlain(text: string, start: number, from: number, delimiter: number): Cell {
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === delimiter || code === lineFeed || code === carriageReturn) break;
  }
  return { value: text.slice(start, end), end };
}

/** Where the quote stands that closes the one at `opening`; -1 when none does. Two in a row are one in the text. */
function closingQuote(text: string, opening: number): number {
  let closing = text.indexOf(quote, opening + 1);
  while (closing >= 0 && text.charCodeAt(closing + 1) === quoteCode)
    closing = text.indexOf(quote, closing + 2);
  return closing;
}
