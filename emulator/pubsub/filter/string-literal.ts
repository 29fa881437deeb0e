import { FilterError } from './filter-error.ts';

const characters: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  "'": "'",
  '\\': '\\',
  '?': '?',
};

const escapeSequence =
  /\\(?:x(?<byte>[\da-fA-F]{2})|u(?<short>[\da-fA-F]{4})|(?<octal>[0-7]{3})|(?<character>.))/gsu;

/**
 * The text that a literal in double quotes stands for.
 *
 * @param filter What the literal stands in, from `position` on.
 * @throws FilterError when it holds an escape sequence that does not exist.
 */
export function readLiteral(literal: string, filter: string, position: number): string {
  return literal.slice(1, -1).replace(escapeSequence, (...match) => {
    const { byte, short, octal, character }: Record<string, string | undefined> = match.at(-1);
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
    const hex = byte ?? short;
    if (hex) return String.fromCharCode(Number.parseInt(hex, 16));
    const meant = characters[character ?? ''];
    if (meant === undefined) throw new FilterError(filter, position, `\\${character} is no escape sequence`);
    return meant;
  });
}
