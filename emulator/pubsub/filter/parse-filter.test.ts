import { readFunctionList } from '@chatterfix/functions/function-list.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FilterError } from './filter-error.ts';
import { parseFilter } from './parse-filter.ts';

const order = { type: 'order.created', org: 'acme', 'x-y_z': '1', 'a key': 'v', empty: '' };

describe('what passes', () => {
  test.each([
    ['', true],
    ['  ', true],
    ['attributes:type', true],
    ['attributes:missing', false],
    ['attributes:empty', true],
    ['attributes:x-y_z', true],
    ['attributes:"a key"', true],
    ['attributes:"type"', true],
    ['attributes.type = "order.created"', true],
    ['attributes.type="order.created"', true],
    ['attributes.type = "Order.created"', false],
    ['attributes.Type = "order.created"', false],
    ['attributes.missing = ""', false],
    ['attributes.empty = ""', true],
    ['attributes."a key" = "v"', true],
    ['attributes.type != "user.created"', true],
    ['attributes.type != "order.created"', false],
    ['attributes.missing != "x"', true],
    ['hasPrefix(attributes.type, "order.")', true],
    ['hasPrefix(attributes.type, "")', true],
    ['hasPrefix(attributes.type, "user.")', false],
    ['hasPrefix(attributes.missing, "")', false],
    ['hasPrefix ( attributes . "a key" , "v" )', true],
    ['NOT attributes:type', false],
    ['-attributes:type', false],
    ['NOT attributes:missing', true],
    ['NOT hasPrefix(attributes.type, "user.")', true],
    ['NOT (attributes:type AND attributes:missing)', true],
    ['attributes:type AND attributes:org', true],
    ['attributes:type AND attributes:org AND attributes:missing', false],
    ['attributes:missing OR attributes:absent OR attributes:org', true],
    ['attributes:missing OR attributes:absent', false],
    ['NOT attributes:type OR attributes:org', true],
    ['attributes:type AND (attributes:missing OR attributes:org)', true],
    ['(attributes:type AND attributes:missing) OR attributes:org', true],
    ['((attributes:type))', true],
    ['attributes.org\n=\t"acme"', true],
    ['attributes:toString', false],
    ['attributes.AND = "x"', false],
  ])('%s: %s', (filter, passes) => {
    expect(parseFilter(filter)(order)).toBe(passes);
  });

  test.each([
    [String.raw`"a\"b"`, 'a"b'],
    [String.raw`"a\\b"`, 'a\\b'],
    [String.raw`"a\nb\tc"`, 'a\nb\tc'],
    [String.raw`"\x41\u00e9\101"`, 'AéA'],
    ['"みんな"', 'みんな'],
    ['"AND OR ( ) ="', 'AND OR ( ) ='],
  ])('the literal %s stands for %j', (literal, text) => {
    expect(parseFilter(`attributes.k = ${literal}`)({ k: text })).toBe(true);
    expect(parseFilter(`attributes:${literal}`)({ [text]: '' })).toBe(true);
  });
});

describe('what Pub/Sub would refuse', () => {
  test.each([
    ['attributes', 'attributes'],
    ['attributes.type', '= is expected, not the end, at character 16'],
    ['attributes.type = created', 'A string in double quotes is expected, not created, at character 19'],
    ["attributes.type = 'created'", "' is not expected at character 19"],
    ['attributes.type = "created', '" is not expected at character 19'],
    ['attributes.type == "created"', 'A string in double quotes is expected, not =,'],
    ['attributes:a key', 'AND, OR or the end is expected, not key,'],
    ['attributes:', 'The key of an attribute is expected, not the end,'],
    ['type = "created"', 'attributes is expected, not type, at character 1'],
    ['data = "x"', 'attributes is expected'],
    ['hasSuffix(attributes.type, "x")', 'attributes is expected, not hasSuffix,'],
    ['hasPrefix(attributes:type, "x")', '. is expected, not :,'],
    ['hasPrefix(attributes.type)', ', is expected'],
    ['(attributes:type', ') is expected, not the end,'],
    ['attributes:type)', 'AND, OR or the end is expected, not ),'],
    ['attributes:type attributes:org', 'AND, OR or the end is expected'],
    ['attributes:type and attributes:org', 'AND, OR or the end is expected, not and,'],
    ['attributes:type AND', 'attributes is expected, not the end,'],
    ['"attributes":type', 'attributes is expected'],
    ['attributes:a AND attributes:b OR attributes:c', 'A parenthesis around AND beside OR is expected'],
    ['attributes:a OR attributes:b AND attributes:c', 'A parenthesis around AND beside OR is expected'],
    [String.raw`attributes.type = "\q"`, String.raw`\q is no escape sequence`],
    [`attributes:${'a'.repeat(256)}`, 'More than 256 bytes'],
  ])('%s: %s', (filter, complaint) => {
    expect(() => parseFilter(filter)).toThrow(complaint);
  });
});

test('every filter of functions.json is one', () => {
  const filters = readFunctionList().flatMap(({ trigger }) =>
    'topic' in trigger ? [trigger.filter ?? ''] : [],
  );
  expect(filters.length).toBeGreaterThan(0);
  for (const filter of filters) expect(() => parseFilter(filter)).not.toThrow();
});

/** A filter, and what it says in plain code. */
type Claim = { filter: string; holds(of: Record<string, string>): boolean };
const claim = (filter: string, holds: Claim['holds']): Claim => ({ filter, holds });

describe('for any attributes', () => {
  const key = fc.constantFrom('a', 'b', 'c');
  const text = fc.constantFrom('', 'x', 'xy', 'y');
  const comparison = fc.record({ k: key, v: text }).chain(({ k, v }) =>
    fc.constantFrom(
      claim(`attributes:${k}`, of => k in of),
      claim(`attributes.${k} = "${v}"`, of => of[k] === v),
      claim(`attributes."${k}" != "${v}"`, of => of[k] !== v),
      claim(`hasPrefix(attributes.${k}, "${v}")`, of => of[k]?.startsWith(v) === true),
    ),
  );
  const { expression } = fc.letrec<{ expression: Claim }>(tie => {
    const two = fc.record({ a: tie('expression'), b: tie('expression') });
    const negation = tie('expression').map(a => claim(`NOT (${a.filter})`, of => !a.holds(of)));
    const both = two.map(({ a, b }) =>
      claim(`(${a.filter}) AND (${b.filter})`, of => a.holds(of) && b.holds(of)),
    );
    const either = two.map(({ a, b }) =>
      claim(`(${a.filter}) OR (${b.filter})`, of => a.holds(of) || b.holds(of)),
    );
    return { expression: fc.oneof({ depthSize: 'small' }, comparison, negation, both, either) };
  });

  test('a filter says what its parts say together', () => {
    fc.assert(
      fc.property(expression, fc.dictionary(key, text), ({ filter, holds }, attributes) => {
        fc.pre(filter.length <= 256);
        expect(parseFilter(filter)(attributes)).toBe(holds(attributes));
      }),
      { numRuns: 500 },
    );
  });

  test('any text is found again by a quoted literal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), value => {
        const literal = `"${value.replace(/["\\]/g, String.raw`\$&`)}"`;
        expect(parseFilter(`attributes.k = ${literal}`)({ k: value })).toBe(true);
      }),
    );
  });

  test('any text at all is read or refused with a FilterError', () => {
    const fragment = fc.constantFrom(
      'attributes',
      ':',
      '.',
      'k',
      '=',
      '!=',
      '"v"',
      'AND',
      'OR',
      'NOT',
      '-',
      '(',
      ')',
      'hasPrefix',
      ',',
      '\\',
      '"',
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), fragments => {
        expect(otherError(fragments.join(' '))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

/** What a filter fails with that is not a refusal. */
function otherError(filter: string): unknown {
  try {
    parseFilter(filter)({});
  } catch (error) {
    if (!(error instanceof FilterError)) return error;
  }
  return undefined;
}
