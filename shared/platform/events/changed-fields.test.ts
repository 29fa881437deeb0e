import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields } from './changed-fields.ts';

test('only the fields that differ are shown, as they were and as they are', () => {
  expect(changedFields({ title: 'a', note: 'n' }, { title: 'b', note: 'n' })).toEqual({
    before: { title: 'a' },
    after: { title: 'b' },
  });
});

test('a field that came or went is null where it was not', () => {
  expect(changedFields({ gone: 1 }, { come: 2 })).toEqual({
    before: { gone: 1, come: null },
    after: { gone: null, come: 2 },
  });
});

test('lists and objects are the same when they hold the same', () => {
  expect(changedFields({ ids: ['a'], bySite: { x: 1 } }, { ids: ['a'], bySite: { x: 1 } })).toBeUndefined();
  expect(changedFields({ ids: ['a', 'b'] }, { ids: ['b', 'a'] })).toBeDefined();
});

test('version and updatedAt alone are no change', () => {
  expect(changedFields({ version: 1, updatedAt: 'x' }, { version: 2, updatedAt: 'y' })).toBeUndefined();
});

test('what changed, laid over what was, is what is', () => {
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue());
  fc.assert(
    fc.property(fields, fields, (before, after) => {
      const changed = changedFields(before, after);
      const named = (source: object) => ({ a: null, b: null, c: null, d: null, ...source });
      expect(named({ ...before, ...changed?.after })).toEqual(named(after));
      expect(named({ ...after, ...changed?.before })).toEqual(named(before));
    }),
  );
});
