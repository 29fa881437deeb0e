import { CRC32C } from '@google-cloud/storage';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fastCrc32c } from './fast-crc32c.ts';

test("it says of any pieces what Google's own class says, and accepts nothing else", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 50 })), pieces => {
      const [ours, theirs] = [fastCrc32c(), new CRC32C()];
      for (const piece of pieces) for (const one of [ours, theirs]) one.update(Buffer.from(piece));
      expect(ours.toString()).toBe(theirs.toString());
      expect(ours.validate(theirs.toString())).toBe(true);
      ours.update(Buffer.of(1));
      expect(ours.validate(theirs.toString())).toBe(false);
    }),
  );
});
