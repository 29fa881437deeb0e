import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ciphertextSize } from '../../../platform/streaming-aead/layout.ts';
import { partStates } from '../upload/part-states.ts';
import { partCount, partRange, partsOf, sizes, storedPartBytes } from './layout.ts';

const nearEdges = fc
  .tuple(fc.integer({ min: 0, max: 640 }), fc.integer({ min: -200, max: 200 }))
  .map(([parts, off]) => Math.max(0, parts * (storedPartBytes - 128) + off));
const fileBytes = fc.oneof(nearEdges, fc.integer({ min: 0, max: 5 * 2 ** 30 }));

test('the parts of a file are all of it, each byte once, and none is empty but that of an empty file', () => {
  fc.assert(
    fc.property(fileBytes, size => {
      let end = 0;
      for (let number = 1; number <= partCount(size); number++) {
        const range = partRange(size, number);
        expect(range.start).toBe(end);
        expect(range.end > range.start || size === 0).toBe(true);
        end = range.end;
      }
      expect(end).toBe(size);
    }),
    { numRuns: 30 },
  );
});

test('a file is stored when each of its parts has its size, and the sizes are those of its stream', () => {
  fc.assert(
    fc.property(fileBytes, size => {
      const count = partCount(size);
      const last = ciphertextSize(size, sizes) - (count - 1) * storedPartBytes;
      const objects = Array.from({ length: count }, (_, index) => {
        const name = `org/id/${String(index + 1).padStart(5, '0')}`;
        return [name, index + 1 === count ? last : storedPartBytes] as const;
      });
      expect(last > 0 && last <= storedPartBytes).toBe(true);
      const states = partStates('org', { id: 'id', size }, new Map(objects));
      expect(states.every(({ stored }) => stored)).toBe(true);
      const cut = new Map([...objects.slice(0, -1), ['org/id/00001', 1] as const]);
      expect(partStates('org', { id: 'id', size }, cut).some(({ stored }) => !stored)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('a range of the stream is read from its parts, each byte once', () => {
  const stream = 5 * storedPartBytes;
  const bound = fc.integer({ min: 0, max: stream });
  fc.assert(
    fc.property(bound, bound, (one, other) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other) + 1];
      let at = start;
      for (const { number, range } of partsOf({ start, end })) {
        expect((number - 1) * storedPartBytes + range.start).toBe(at);
        expect(range.start < range.end && range.end <= storedPartBytes).toBe(true);
        at += range.end - range.start;
      }
      expect(at).toBe(end);
    }),
  );
});
