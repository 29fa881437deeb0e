import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encryptStream } from './encrypt-stream.ts';
import { sealPart } from './seal-part.ts';
import { newHeader } from './segment-cipher.ts';
import { headerBytes, tagBytes } from './streaming-key.ts';
import { anyContent, inPieces, readAll } from './testing/streams.ts';

test('the parts of a stream, sealed one by one in any order, are the stream', async () => {
  await fc.assert(
    fc.asyncProperty(anyContent, fc.integer({ min: 1, max: 3 }), async ({ key, plaintext }, segments) => {
      const header = newHeader(key);
      const whole = await readAll(encryptStream(inPieces(plaintext), key, header));
      const partBytes = segments * (key.segmentBytes - tagBytes);
      const count = Math.max(1, Math.ceil((headerBytes(key) + plaintext.length) / partBytes));
      const edge = (number: number) => Math.max(0, number * partBytes - headerBytes(key));
      const backwards = Array.from({ length: count }, (_, index) => count - 1 - index);
      const parts = backwards.map(number => {
        const place = { first: number * segments, last: number === count - 1 };
        return Buffer.concat([
          ...sealPart(plaintext.subarray(edge(number), edge(number + 1)), key, header, place),
        ]);
      });
      expect(Buffer.concat(parts.reverse())).toEqual(whole.bytes);
    }),
  );
});
