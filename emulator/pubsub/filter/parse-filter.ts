import { FilterError } from './filter-error.ts';
import { readerOf, type TokenReader } from './token-reader.ts';

/** A message's attributes. */
export type Attributes = Readonly<Record<string, string>>;

/** Whether a message with these attributes passes a subscription's filter. */
export type Filter = (attributes: Attributes) => boolean;

const mostBytes = 256;

/**
 * Reads a filter of the language of Pub/Sub's subscriptions: `attributes:key`, `attributes.key = "v"`, `!=`,
 * `hasPrefix(attributes.key, "p")`, joined by `AND` or `OR`, negated by `NOT` or `-`, with parentheses. A key that holds
 * more than letters, digits, `-` and `_` is quoted. An empty filter passes everything.
 *
 * @throws FilterError when Pub/Sub would refuse it, as it does `AND` beside `OR` without parentheses.
 */
export function parseFilter(filter: string): Filter {
  if (Buffer.byteLength(filter) > mostBytes)
    throw new FilterError(filter, mostBytes, `More than ${mostBytes} bytes end`);
  const reader = readerOf(filter);
  if (reader.atEnd()) return () => true;
  const passes = readExpression(reader);
  if (!reader.atEnd()) reader.refuse('AND, OR or the end');
  return passes;
}

function readExpression(reader: TokenReader): Filter {
  const terms = [readTerm(reader)];
  const joint = ['AND', 'OR'].find(reader.sees);
  if (joint === undefined) return all(terms);
  while (reader.takes(joint)) terms.push(readTerm(reader));
  if (reader.sees('AND') || reader.sees('OR')) reader.refuse('A parenthesis around AND beside OR');
  return joint === 'AND' ? all(terms) : any(terms);
}

function readTerm(reader: TokenReader): Filter {
  if (reader.takes('NOT') || reader.takes('-')) return not(readTerm(reader));
  if (reader.takes('hasPrefix')) return readHasPrefix(reader);
  if (!reader.takes('(')) return readComparison(reader);
  const passes = readExpression(reader);
  reader.must(')');
  return passes;
}

function readComparison(reader: TokenReader): Filter {
  reader.must('attributes');
  if (reader.takes(':')) {
    const key = reader.key();
    return attributes => value(attributes, key) !== undefined;
  }
  const key = readMember(reader);
  if (reader.takes('!=')) return not(equals(key, reader.literal()));
  reader.must('=');
  return equals(key, reader.literal());
}

function readHasPrefix(reader: TokenReader): Filter {
  reader.must('(');
  reader.must('attributes');
  const key = readMember(reader);
  reader.must(',');
  const prefix = reader.literal();
  reader.must(')');
  return attributes => value(attributes, key)?.startsWith(prefix) ?? false;
}

function readMember(reader: TokenReader): string {
  reader.must('.');
  return reader.key();
}

const all =
  (filters: Filter[]): Filter =>
  attributes =>
    filters.every(passes => passes(attributes));

const any =
  (filters: Filter[]): Filter =>
  attributes =>
    filters.some(passes => passes(attributes));

const not =
  (filter: Filter): Filter =>
  attributes =>
    !filter(attributes);

const equals =
  (key: string, expected: string): Filter =>
  attributes =>
    value(attributes, key) === expected;

function value(attributes: Attributes, key: string): string | undefined {
  return Object.hasOwn(attributes, key) ? attributes[key] : undefined;
}
