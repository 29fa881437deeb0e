import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { decryptStream } from '@chatterfix/shared/platform/streaming-aead/decrypt-stream.ts';
import { encryptStream } from '@chatterfix/shared/platform/streaming-aead/encrypt-stream.ts';
import type { StreamingKey } from '@chatterfix/shared/platform/streaming-aead/streaming-key.ts';
import { interleave } from '../interleave.ts';
import { type Section, whole, withAim } from '../report/section.ts';
import { versus } from '../statistics.ts';

const rounds = 9;
const bytes = 64 * 2 ** 20;
/** As much as a request or a file gives at once. */
const piece = randomBytes(64 * 1024);
const aesKey = randomBytes(32);
const nonce = randomBytes(12);
const aim = '≥ 0.80';

type Stream = AsyncIterable<Uint8Array>;

/** Encrypts and decrypts a stream, against one bare cipher over the same bytes. */
export async function encryption(): Promise<Section> {
  const rows = [await rowOf('1 MiB', 2 ** 20, aim), await rowOf('4 KiB', 4096)];
  return {
    title: 'Encryption of streams ÷ bare AES-256-GCM',
    how: `64 MiB in pieces of 64 KiB, through \`encryptStream\` and \`decryptStream\`, and through one \`createCipheriv\` or \`createDecipheriv\` for all of it.
The data room takes segments of 1 MiB. Each segment needs a cipher of its own, and to make one takes Node longer than to encrypt 4 KiB.`,
    columns: ['Segments', 'encrypt MB/s', 'bare', 'ratio', 'decrypt MB/s', 'bare', 'ratio'],
    rows,
  };
}

async function rowOf(name: string, segmentBytes: number, aim?: string): Promise<string[]> {
  const key: StreamingKey = {
    ikm: aesKey,
    associatedData: Buffer.from('bench'),
    hash: 'sha256',
    keyBytes: 32,
    segmentBytes,
  };
  const sealed = await collect(encryptStream(plaintext(), key));
  const bareSealed = await collect(bareEncrypt(plaintext()));
  const { encrypt, bareEncrypted, decrypt, bareDecrypted } = await interleave(rounds, {
    encrypt: () => megabytesPerSecond(encryptStream(plaintext(), key)),
    bareEncrypted: () => megabytesPerSecond(bareEncrypt(plaintext())),
    decrypt: () => megabytesPerSecond(decryptStream(streamOf(sealed), key)),
    bareDecrypted: () => megabytesPerSecond(bareDecrypt(streamOf(bareSealed))),
  });
  const compared = [versus(encrypt, bareEncrypted), versus(decrypt, bareDecrypted)];
  const cells = compared.flatMap(({ value, other, ratio }) => [
    whole(value),
    whole(other),
    aim ? withAim(ratio, aim) : ratio.toFixed(2),
  ]);
  return [name, ...cells];
}

async function megabytesPerSecond(stream: Stream): Promise<number> {
  const begun = performance.now();
  for await (const _ of stream);
  return bytes / 1e6 / ((performance.now() - begun) / 1000);
}

async function* plaintext(): AsyncGenerator<Uint8Array> {
  for (let given = 0; given < bytes; given += piece.length) yield piece;
}

async function* bareEncrypt(content: Stream): AsyncGenerator<Uint8Array> {
  const cipher = createCipheriv('aes-256-gcm', aesKey, nonce);
  for await (const piece of content) yield cipher.update(piece);
  cipher.final();
  yield cipher.getAuthTag();
}

async function* bareDecrypt(content: Stream): AsyncGenerator<Uint8Array> {
  const decipher = createDecipheriv('aes-256-gcm', aesKey, nonce);
  for await (const piece of content)
    if (piece.length > 16) yield decipher.update(piece);
    else decipher.setAuthTag(piece);
  yield decipher.final();
}

async function* streamOf(ciphertext: Uint8Array): AsyncGenerator<Uint8Array> {
  const end = ciphertext.length - 16;
  for (let from = 0; from < end; from += piece.length)
    yield ciphertext.subarray(from, Math.min(from + piece.length, end));
  yield ciphertext.subarray(end);
}

async function collect(stream: Stream): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(stream));
}
