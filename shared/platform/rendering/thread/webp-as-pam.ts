import { readFile } from 'node:fs/promises';
import decode, { init } from '@jsquash/webp/decode.js';
import { allowPixels } from './allow-pixels.ts';
import { Refused } from './refused.ts';
import { webpSize } from './webp-size.ts';

type Pixels = { data: Uint8ClampedArray; width: number; height: number };

const codec = new URL(import.meta.resolve('@jsquash/webp/codec/dec/webp_dec.wasm'));

/**
 * What a WebP shows, in a format that MuPDF reads: a header and the pixels as they are
 * ([PAM](https://netpbm.sourceforge.net/doc/pam.html)).
 *
 * @throws Refused when it is too large or does not open.
 */
export async function webpAsPam(content: Uint8Array, mostPixels: number): Promise<Uint8Array> {
  const size = webpSize(content);
  if (!size) throw unreadable();
  allowPixels(size, mostPixels);
  const { data, width, height } = await decoded(content);
  const header = `P7\nWIDTH ${width}\nHEIGHT ${height}\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n`;
  return Buffer.concat([Buffer.from(header), new Uint8Array(data.buffer)]);
}

async function decoded(content: Uint8Array): Promise<Pixels> {
  await init({ wasmBinary: await readFile(codec), print() {}, printErr() {} });
  try {
    return await decode(new Uint8Array(content).buffer);
  } catch (cause) {
    throw unreadable({ cause });
  }
}

/** The decoder does not say which of these it is. */
function unreadable(options?: ErrorOptions): Refused {
  return new Refused('damaged', 'This WebP is damaged or moves. Offer it as a PNG or JPEG.', options);
}
