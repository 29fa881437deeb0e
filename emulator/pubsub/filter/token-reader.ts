import { FilterError } from './filter-error.ts';
import { readTokens } from './tokens.ts';

/** Reads the tokens of a filter one after the other. */
export type TokenReader = {
  atEnd(): boolean;
  /** Whether the next token is this word or sign. */
  sees(text: string): boolean;
  /** Takes the next token if it is this word or sign. */
  takes(text: string): boolean;
  /** Takes the next token, which must be this word or sign. */
  must(text: string): void;
  /** Takes a string literal. */
  literal(): string;
  /** Takes the key of an attribute: a word or a string literal. */
  key(): string;
  refuse(expected: string): never;
};

/** @throws FilterError at a character that has no place in a filter; so do the reader's methods at a token that has none. */
export function readerOf(filter: string): TokenReader {
  const tokens = readTokens(filter);
  const next = () => tokens[0] ?? { kind: 'end', text: 'the end', position: filter.length };
  const take = () => tokens.shift()?.text ?? '';
  const sees = (text: string) => next().kind !== 'string' && next().text === text;
  const refuse = (expected: string): never => {
    throw new FilterError(filter, next().position, `${expected} is expected, not ${next().text},`);
  };
  return {
    atEnd: () => next().kind === 'end',
    sees,
    takes: text => sees(text) && take() === text,
    must: text => void (sees(text) ? take() : refuse(text)),
    literal: () => (next().kind === 'string' ? take() : refuse('A string in double quotes')),
    key: () =>
      next().kind === 'string' || next().kind === 'word' ? take() : refuse('The key of an attribute'),
    refuse,
  };
}
