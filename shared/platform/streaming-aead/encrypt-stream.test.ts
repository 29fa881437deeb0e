import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decryptStream } from './decrypt-stream.ts';
import { encryptStream } from './encrypt-stream.ts';
import { mostSegments, newHeader, segmentNonce } from './segment-cipher.ts';
import { headerBytes, type StreamingKey } from './streaming-key.ts';
import { anyContent, anySizes, encrypted, inPieces, readAll } from './testing/streams.ts';
import { tinkVectors } from './testing/tink-vectors.ts';

const key: StreamingKey = {
  ikm: Buffer.alloc(32, 7),
  associatedData: Buffer.from('room'),
  hash: 'sha256',
  keyBytes: 32,
  segmentBytes: 4096,
};

describe('as Tink', () => {
  test.each(tinkVectors)('$title', async ({ key, plaintext, ciphertext }) => {
    const header = ciphertext.subarray(0, headerBytes(key));
    const { bytes, error } = await readAll(encryptStream(inPieces(Buffer.from(plaintext)), key, header));
    expect(error).toBeUndefined();
    expect(bytes.toString('hex')).toBe(Buffer.from(ciphertext).toString('hex'));
  });
});

test('any content comes back, however it is cut on both ways', async () => {
  await fc.assert(
    fc.asyncProperty(anyContent, anySizes, anySizes, async ({ key, plaintext }, sizes, otherSizes) => {
      const { bytes: ciphertext } = await readAll(encryptStream(inPieces(plaintext, sizes), key));
      const { bytes, error } = await readAll(decryptStream(inPieces(ciphertext, otherSizes), key));
      expect(error).toBeUndefined();
      expect(bytes).toEqual(Buffer.from(plaintext));
    }),
  );
});

test.each([4096, 2 ** 20])('segments of %i bytes, two and a half of them', async segmentBytes => {
  const plaintext = Buffer.alloc(2.5 * segmentBytes, 'abc');
  const ciphertext = await encrypted(plaintext, { ...key, segmentBytes });
  expect(ciphertext).toHaveLength(plaintext.length + 40 + 3 * 16);
  const { bytes } = await readAll(decryptStream(inPieces(ciphertext, [65_536]), { ...key, segmentBytes }));
  expect(bytes.equals(plaintext)).toBe(true);
});

test('associated data may be long', async () => {
  const long = { ...key, associatedData: Buffer.alloc(100_000, 1) };
  const { bytes } = await readAll(decryptStream(inPieces(await encrypted(Buffer.from('x'), long)), long));
  expect(String(bytes)).toBe('x');
});

test('each stream has a salt and nonce prefix of its own', () => {
  expect(newHeader(key)).toHaveLength(40);
  expect(newHeader(key)).not.toEqual(newHeader(key));
});

test('a nonce is prefix, number and mark of the last one, and there are no more than four bytes count', () => {
  const prefix = Buffer.from('01020304050607', 'hex');
  const nonce = (index: number, last: boolean) => Buffer.from(segmentNonce(prefix, { index, last }));
  expect(nonce(0, false).toString('hex')).toBe('010203040506070000000000');
  expect(nonce(258, true).toString('hex')).toBe('010203040506070000010201');
  expect(nonce(mostSegments - 1, true).toString('hex')).toBe('01020304050607ffffffff01');
  expect(() => nonce(mostSegments, true)).toThrow(
    new RangeError('A stream has no more than 4294967296 segments. Take larger ones.'),
  );
});

describe('a key that cannot be one is refused', () => {
  test.each<[string, Partial<StreamingKey>, RegExp]>([
    ['too little keying material', { ikm: Buffer.alloc(31) }, /31 bytes; a key of 32 needs/],
    ['segments that would hold nothing', { segmentBytes: 56 }, /from 57 to 2147483647 bytes, not 56/],
    ['segments beyond Tink', { segmentBytes: 2 ** 31 }, /not 2147483648/],
    ['half a byte', { segmentBytes: 99.5 }, /not 99.5/],
  ])('%s', async (_, change, message) => {
    const { bytes, error } = await readAll(encryptStream(inPieces(Buffer.from('x')), { ...key, ...change }));
    expect(error).toBeInstanceOf(RangeError);
    expect(String(error)).toMatch(message);
    expect(bytes).toHaveLength(0);
  });
});

describe('as a stream', () => {
  /** Pieces without end, and how many were taken. */
  function endless() {
    const taken = { pieces: 0, closed: false };
    async function* source() {
      try {
        for (;;) {
          taken.pieces++;
          yield Buffer.alloc(20_000);
        }
      } finally {
        taken.closed = true;
      }
    }
    return { source: source(), taken };
  }

  test('reads on only as far as it is read, and closes what it reads', async () => {
    const { source, taken } = endless();
    const stream = encryptStream(source, key);
    let given = 0;
    for (let turn = 0; turn < 20; turn++) given += (await stream.next()).value?.length ?? 0;
    expect(taken.closed).toBe(false);
    expect(taken.pieces * 20_000 - given).toBeLessThan(40_000);
    await stream.return();
    expect(taken.closed).toBe(true);
  });

  test('is a stage between Node streams, held up by the slowest', async () => {
    const { source, taken } = endless();
    const written: number[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write(piece, _encoding, done) {
        written.push(piece.length);
        if (written.length === 20) done(new Error('full'));
        else setImmediate(done);
      },
    });
    const piped = pipeline(Readable.from(source), content => encryptStream(content, key), slow);
    await expect(piped).rejects.toThrow('full');
    expect(taken.pieces).toBeLessThan(60);
  });

  test('is the source of a web stream', async () => {
    const plaintext = Buffer.from('through the web');
    const response = new Response(ReadableStream.from(encryptStream(inPieces(plaintext), key)));
    const { bytes } = await readAll(decryptStream(response.body ?? inPieces(Buffer.alloc(0)), key));
    expect(bytes).toEqual(plaintext);
  });

  test('that breaks at its source gives no last segment', async () => {
    async function* broken() {
      yield Buffer.alloc(10_000);
      throw new Error('the client went away');
    }
    const { bytes, error } = await readAll(encryptStream(broken(), key));
    expect(error).toEqual(new Error('the client went away'));
    expect((await readAll(decryptStream(inPieces(bytes), key))).error).toBeDefined();
  });
});
