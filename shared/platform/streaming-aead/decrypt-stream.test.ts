import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decryptStream } from './decrypt-stream.ts';
import { NotGenuine } from './not-genuine.ts';
import { segmentCipher } from './segment-cipher.ts';
import { headerBytes, type StreamingKey } from './streaming-key.ts';
import { anyContent, anySizes, encrypted, inPieces, readAll } from './testing/streams.ts';
import { tinkVectors } from './testing/tink-vectors.ts';

const key: StreamingKey = {
  ikm: Buffer.from('6eb56cdc726dfbe5d57f2fcdc6e9345b', 'hex'),
  associatedData: Buffer.from('tenant, room, document'),
  hash: 'sha256',
  keyBytes: 16,
  segmentBytes: 64,
};

/** Of three segments: one of 24 bytes, one of 48, one of 28. */
const plaintext = Buffer.from(Array.from({ length: 100 }, (_, index) => index));
const ciphertext = await encrypted(plaintext, key);
const segments = [ciphertext.subarray(24, 64), ciphertext.subarray(64, 128), ciphertext.subarray(128)];
const header = ciphertext.subarray(0, 24);
const empty = Buffer.alloc(0);
const [first = empty, second = empty, third = empty] = segments;

/** Decrypts what must fail, having given out nothing but what was encrypted. @returns The place of the fault. */
async function faultIn(changed: Uint8Array, otherKey: Partial<StreamingKey> = {}): Promise<string> {
  const { bytes, error } = await readAll(decryptStream(inPieces(changed, [7]), { ...key, ...otherKey }));
  expect(error).toBeInstanceOf(NotGenuine);
  expect(bytes).toEqual(plaintext.subarray(0, bytes.length));
  return String(error).replace(/^NotGenuine: |( is not genuine|\.).*/g, '');
}

describe('as Tink', () => {
  test.each(tinkVectors)('$title', async ({ key, plaintext, ciphertext }) => {
    const { bytes, error } = await readAll(decryptStream(inPieces(ciphertext, [13]), key));
    expect(error).toBeUndefined();
    expect(String(bytes)).toBe(plaintext);
  });
});

const noHeader = 'It does not begin with the header of a 16-byte key';

describe('what is not whole', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', empty, 'It ends before its first segment'],
    ['half a header', header.subarray(0, 12), 'It ends before its first segment'],
    ['a header alone', header, 'It ends before its first segment'],
    ['less than a tag', ciphertext.subarray(0, 30), 'Segment 1, where it ends,'],
    ['cut within a segment', ciphertext.subarray(0, 100), 'Segment 2, where it ends,'],
    ['cut between segments', ciphertext.subarray(0, 128), 'Segment 2, where it ends,'],
    ['without its last byte', ciphertext.subarray(0, -1), 'Segment 3, where it ends,'],
    ['without its header', ciphertext.subarray(24), noHeader],
    ['without its first segment', Buffer.concat([header, second, third]), 'Segment 1'],
    ['without its second segment', Buffer.concat([header, first, third]), 'Segment 2, where it ends,'],
  ])('%s', async (_, changed, place) => {
    expect(await faultIn(changed)).toBe(place);
  });
});

describe('what was put together', () => {
  test.each<[string, Uint8Array, string]>([
    ['two segments in the wrong order', Buffer.concat([header, first, third, second]), 'Segment 2'],
    ['a segment twice', Buffer.concat([header, first, second, second, third]), 'Segment 3'],
    ['a byte after the end', Buffer.concat([ciphertext, Buffer.of(0)]), 'Segment 3, where it ends,'],
    ['a segment after the end', Buffer.concat([ciphertext, second]), 'Segment 3'],
    ['the stream twice', Buffer.concat([ciphertext, ciphertext]), 'Segment 3'],
  ])('%s', async (_, changed, place) => {
    expect(await faultIn(changed)).toBe(place);
  });

  test('bytes after a last segment that is full', async () => {
    const full = await encrypted(plaintext.subarray(0, 72), key);
    expect((await readAll(decryptStream(inPieces(full), key))).error).toBeUndefined();
    expect(await faultIn(Buffer.concat([full, Buffer.of(0)]))).toBe('Segment 2');
    expect(await faultIn(Buffer.concat([full, third]))).toBe('Segment 2');
  });

  test('a segment of another stream under the same key', async () => {
    const other = await encrypted(plaintext, key);
    expect(await faultIn(Buffer.concat([header, first, other.subarray(64, 128), third]))).toBe('Segment 2');
    expect(await faultIn(Buffer.concat([other.subarray(0, 24), first, second, third]))).toBe('Segment 1');
  });
});

describe('what is under another key', () => {
  test.each<[string, Partial<StreamingKey>, string]>([
    ['keying material', { ikm: Buffer.alloc(16) }, 'Segment 1'],
    ['associated data', { associatedData: Buffer.from('tenant, room, another document') }, 'Segment 1'],
    ['no associated data', { associatedData: empty }, 'Segment 1'],
    ['hash', { hash: 'sha1' }, 'Segment 1'],
    ['segment size', { segmentBytes: 65 }, 'Segment 1'],
    ['key size', { keyBytes: 32, ikm: Buffer.alloc(32) }, noHeader.replace('16', '32')],
  ])('%s', async (_, change, place) => {
    expect(await faultIn(ciphertext, change)).toBe(place);
  });
});

test('a key that cannot be one is refused before anything is read', async () => {
  const read = { pieces: 0 };
  async function* content() {
    read.pieces++;
    yield ciphertext;
  }
  const { error } = await readAll(decryptStream(content(), { ...key, segmentBytes: 40 }));
  expect(error).toEqual(new RangeError('A segment has from 41 to 2147483647 bytes, not 40.'));
  expect(read.pieces).toBe(0);
});

test('an empty last segment after full ones, which Tink reads as well', async () => {
  const ended = segmentCipher(key, header).seal({ index: 2, last: true, pieces: [] });
  const { bytes, error } = await readAll(
    decryptStream(inPieces(Buffer.concat([header, first, second, ...ended])), key),
  );
  expect(error).toBeUndefined();
  expect(bytes).toEqual(plaintext.subarray(0, 72));
});

test('what is proven before a fault is given out', async () => {
  const large = { ...key, segmentBytes: 20_000 };
  const changed = await encrypted(Buffer.alloc(50_000, 'a'), large);
  changed[45_000] = (changed[45_000] ?? 0) ^ 1;
  const { bytes, error } = await readAll(decryptStream(inPieces(changed), large));
  expect(String(bytes)).toBe('a'.repeat(40_000 - 24 - 2 * 16));
  expect(String(error)).toMatch(
    /^NotGenuine: Segment 3, where it ends, is not genuine: it was changed, moved, cut or continued/,
  );
});

describe('any stream', () => {
  type Change = (ciphertext: Buffer, place: number, other: number) => Uint8Array;
  const changes: Record<string, Change> = {
    'one bit flipped': (bytes, place, other) => {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ (1 << (other % 8));
      return changed;
    },
    'cut anywhere': (bytes, place) => bytes.subarray(0, place),
    'bytes taken out': (bytes, place, other) =>
      Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1 + (other % 70))]),
    'bytes put in': (bytes, place, other) =>
      Buffer.concat([bytes.subarray(0, place), Buffer.alloc(1 + (other % 70)), bytes.subarray(place)]),
    'bytes put at the end': (bytes, _, other) => Buffer.concat([bytes, Buffer.alloc(1 + (other % 200))]),
  };

  test.each(Object.entries(changes))(
    '%s: fails, and gives out nothing but what was encrypted',
    async (_, change) => {
      const place = fc.nat();
      await fc.assert(
        fc.asyncProperty(
          anyContent,
          anySizes,
          place,
          place,
          async ({ key, plaintext }, sizes, place, other) => {
            const ciphertext = await encrypted(plaintext, key);
            const changed = change(ciphertext, place % ciphertext.length, other);
            fc.pre(!ciphertext.equals(changed));
            const { bytes, error } = await readAll(decryptStream(inPieces(changed, sizes), key));
            expect(error).toBeInstanceOf(NotGenuine);
            expect(bytes).toEqual(Buffer.from(plaintext.subarray(0, bytes.length)));
          },
        ),
      );
    },
  );

  test('two segments swapped', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, fc.nat(), fc.nat(), async ({ key, plaintext }, one, other) => {
        const ciphertext = await encrypted(plaintext, key);
        const size = key.segmentBytes;
        const cut = [0, ...Array.from({ length: 6 }, (_, index) => index * size)].map((from, index) =>
          index === 0
            ? ciphertext.subarray(0, headerBytes(key))
            : ciphertext.subarray(Math.max(from, headerBytes(key)), from + size),
        );
        const full = cut.filter(({ length }) => length > 0);
        const [a, b] = [1 + (one % (full.length - 1)), 1 + (other % (full.length - 1))];
        fc.pre(a !== b);
        const swapped = full.with(a, full[b] ?? empty).with(b, full[a] ?? empty);
        const { bytes, error } = await readAll(decryptStream(inPieces(Buffer.concat(swapped)), key));
        expect(error).toBeInstanceOf(NotGenuine);
        expect(bytes).toEqual(Buffer.from(plaintext.subarray(0, bytes.length)));
      }),
    );
  });
});
