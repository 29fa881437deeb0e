import { FilterError } from './filter-error.ts';
import { readLiteral } from './string-literal.ts';

export type Token = {
  kind: 'word' | 'string' | 'sign';
  /** A string literal's meaning; otherwise what is written. */
  text: string;
  position: number;
};

const pattern = /\s+|(?<word>\w[\w-]*)|(?<string>"(?:[^"\\]|\\.)*")|(?<sign>!=|[=:.,()-])/suy;

/**
 * Splits a filter into words, string literals and signs.
 *
 * @throws FilterError at a character that has no place in a filter.
 */
export function readTokens(filter: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < filter.length) {
    pattern.lastIndex = position;
    const match = pattern.exec(filter);
    if (!match) throw new FilterError(filter, position, `${filter[position]} is not expected`);
    const { word, string, sign } = match.groups ?? {};
    if (word !== undefined) tokens.push({ kind: 'word', text: word, position });
    if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, position });
    if (string !== undefined)
      tokens.push({ kind: 'string', text: readLiteral(string, filter, position), position });
    position = pattern.lastIndex;
  }
  return tokens;
}
