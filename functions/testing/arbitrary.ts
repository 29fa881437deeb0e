import fc from 'fast-check';
import type { Schema } from './operations.ts';

/** Texts that have broken things before: halves of characters, reserved names, paths, control characters. */
export const nastyTexts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udc00\ud800',
  '𠀀'.repeat(40),
  '__proto__',
  '__id__',
  'constructor',
  '../..',
  'a/b',
  '.',
  '%2F',
  'null',
  'NaN',
  '-1',
  '1e400',
  '2026-02-30T25:61:00Z',
  '0000-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59-23:59',
  ',,,',
  '"><script>',
  '{{1+1}}',
  'x'.repeat(5_000),
];

const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...nastyTexts, null, -0, 0.1, -1, 1e308, Number.MAX_SAFE_INTEGER, [], {}, [[[]]]),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Values of a schema, most of which fit it, at its limits too, and some of which do not fit at all. */
export function arbitraryOf(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: fitting(schema, ids) }, { weight: 1, arbitrary: nasty });
}

function fitting(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const [type, ...others] = [schema.type].flat();
  switch (type) {
    case 'string':
      return orNull(texts(schema, ids), others);
    case 'integer':
    case 'number':
      return orNull(numbers(schema), others);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(arbitraryOf(asSchema(schema.items), ids), { maxLength: 4 });
    case 'object':
      return objects(schema, ids);
    default:
      return nasty;
  }
}

function orNull(arbitrary: fc.Arbitrary<unknown>, others: unknown[]): fc.Arbitrary<unknown> {
  return others.includes('null') ? fc.option(arbitrary) : arbitrary;
}

function texts(
  { format, pattern, example, minLength, maxLength }: Schema,
  ids: readonly string[],
): fc.Arbitrary<unknown> {
  if (typeof example === 'string' && !format) return fc.constant(example);
  if (format === 'date-time')
    return fc.constantFrom('2026-03-29T08:15:00+02:00', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z');
  if (format === 'email') return fc.constantFrom('a@test.chatterfix.local', `${'a'.repeat(60)}@b.example`);
  if (String(pattern).startsWith('^(?!__')) return fc.constantFrom(...ids, 'absent');
  const [least, most] = [Number(minLength ?? 0), Number(maxLength ?? 40)];
  return fc.oneof(
    { weight: 4, arbitrary: fc.string({ minLength: least, maxLength: Math.min(most, 40) }) },
    {
      weight: 2,
      arbitrary: fc.string({ unit: 'grapheme', minLength: least, maxLength: Math.min(most, 40) }),
    },
    { weight: 1, arbitrary: fc.constantFrom('a'.repeat(most), 'ü'.repeat(most), '𠀀'.repeat(most / 2)) },
  );
}

function numbers({ minimum, maximum, type }: Schema): fc.Arbitrary<unknown> {
  const [least, most] = [Number(minimum ?? -1e9), Number(maximum ?? 1e9)];
  const limits = fc.constantFrom(least, most, 0, 1, -1);
  if ([type].flat().includes('integer'))
    return fc.oneof(limits, fc.maxSafeInteger(), fc.integer({ min: 0, max: 500 }));
  return fc.oneof(
    limits,
    fc.double({ noNaN: true }),
    fc.integer({ min: 1, max: 9_000 }).map(thousandths => thousandths / 1000),
  );
}

function objects(
  { properties, required, additionalProperties }: Schema,
  ids: readonly string[],
): fc.Arbitrary<unknown> {
  const fields = Object.entries(asSchema(properties)).map(([name, schema]) => [
    name,
    arbitraryOf(asSchema(schema), ids),
  ]);
  // Requirements are made from the same description as the fields.
  const requiredKeys = [required ?? []].flat() as never[];
  const declared = fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys,
  });
  if (typeof additionalProperties !== 'object' || additionalProperties === null) return declared;
  const names = fc.oneof(fc.constantFrom(...nastyTexts), fc.string({ maxLength: 9 }));
  return fc.dictionary(names, arbitraryOf(asSchema(additionalProperties), ids), { maxKeys: 4 });
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {};
}
