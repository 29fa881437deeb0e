import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ciphertextSize, plaintextSize, segmentsOf } from './layout.ts';
import { NotGenuine } from './not-genuine.ts';
import { anyContent, anyKey, encrypted } from './testing/streams.ts';

/** A header of 24 bytes; segments of 24 bytes, then of 48. */
const sizes = { keyBytes: 16, segmentBytes: 64 } as const;
const megabyte = { keyBytes: 32, segmentBytes: 2 ** 20 } as const;

describe('the size of a ciphertext', () => {
  test.each([
    [0, 24 + 16],
    [1, 24 + 16 + 1],
    [24, 64],
    [25, 64 + 16 + 1],
    [72, 128],
    [73, 128 + 16 + 1],
  ])('of %i bytes is %i', (plaintext, ciphertext) => {
    expect(ciphertextSize(plaintext, sizes)).toBe(ciphertext);
    expect(plaintextSize(ciphertext, sizes)).toBe(plaintext);
  });

  test('of 5 GB is exact', () => {
    expect(ciphertextSize(5e9, megabyte)).toBe(5e9 + 40 + 16 * 4769);
    expect(plaintextSize(5e9 + 40 + 16 * 4769, megabyte)).toBe(5e9);
  });

  test('is that of what is encrypted, and leads back', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async ({ key, plaintext }) => {
        const size = (await encrypted(plaintext, key)).length;
        expect(ciphertextSize(plaintext.length, key)).toBe(size);
        expect(plaintextSize(size, key)).toBe(plaintext.length);
      }),
    );
  });

  test.each([0, 24, 39, 65, 79, 2 ** 32 * 64 + 17])('is never %i', size => {
    expect(() => plaintextSize(size, sizes)).toThrow(NotGenuine);
  });

  test('has an end where the segments are all counted', () => {
    const most = 2 ** 32 * 48 - 24;
    expect(ciphertextSize(most, sizes)).toBe(2 ** 32 * 64);
    expect(() => ciphertextSize(most + 1, sizes)).toThrow(RangeError);
  });
});

describe('the segments of a range, of 100 bytes in three segments', () => {
  const size = 172;
  test.each([
    ['the first byte', 0, 1, { first: 0, start: 24, end: 64, skip: 0 }],
    ['the end of the first', 23, 24, { first: 0, start: 24, end: 64, skip: 23 }],
    ['the beginning of the second', 24, 25, { first: 1, start: 64, end: 128, skip: 0 }],
    ['the first two', 20, 72, { first: 0, start: 24, end: 128, skip: 20 }],
    ['the last byte', 99, 100, { first: 2, start: 128, end: 172, skip: 27 }],
    ['all', 0, 100, { first: 0, start: 24, end: 172, skip: 0 }],
  ])('%s', (_, start, end, expected) => {
    expect(segmentsOf({ start, end }, size, sizes)).toEqual(expected);
  });

  test.each([
    [0, 0],
    [5, 4],
    [-1, 4],
    [0, 101],
    [100, 101],
    [Number.NaN, 4],
  ])('there are no bytes %d to %d', (start, end) => {
    expect(() => segmentsOf({ start, end }, size, sizes)).toThrow(RangeError);
  });

  test('they are no more than those that hold it', () => {
    const place = fc.nat();
    fc.assert(
      fc.property(anyKey, fc.integer({ min: 1, max: 4e9 }), place, place, (key, length, one, other) => {
        const start = one % length;
        const end = start + 1 + (other % (length - start));
        const size = ciphertextSize(length, key);
        const segments = segmentsOf({ start, end }, size, key);
        const before = segments.first === 0 ? 0 : plaintextSize(segments.start, key);
        const behind = plaintextSize(segments.end, key);
        expect(before + segments.skip).toBe(start);
        expect(segments.skip).toBeLessThan(key.segmentBytes - 16);
        expect(behind).toBeGreaterThanOrEqual(end);
        expect(behind - end).toBeLessThan(key.segmentBytes - 16);
      }),
    );
  });
});
