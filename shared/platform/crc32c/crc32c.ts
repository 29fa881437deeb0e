const castagnoli = 0x82f63b78;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ castagnoli : remainder >>> 1;
  return remainder;
});

/**
 * The checksum that Google Cloud sends and takes beside bytes: CRC-32C, from 0 to 2^32 - 1.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3720#appendix-B.4
 */
export function crc32c(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) remainder = (remainder >>> 8) ^ (table[(remainder ^ byte) & 0xff] ?? 0);
  return ~remainder >>> 0;
}

/** The checksum of bytes with others behind them, of which there are so many. */
export function joinCrc32c(first: number, second: number, secondBytes: number): number {
  return (multiply(first, eightTimes(secondBytes)) ^ second) >>> 0;
}

/** Polynomials over two elements, the highest bit first: 1, and x^8. */
const one = 0x80000000;
const byteShift = 0x00800000;

/** x^(8 n) modulo the polynomial: what a checksum is multiplied by when n bytes follow. */
function eightTimes(bytes: number): number {
  let power = one;
  for (let left = bytes, square = byteShift; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = multiply(power, square);
    square = multiply(square, square);
  }
  return power;
}

function multiply(factor: number, other: number): number {
  let product = 0;
  for (let bit = 31, shifted = other; bit >= 0; bit--) {
    if ((factor >>> bit) & 1) product ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ castagnoli : shifted >>> 1;
  }
  return product >>> 0;
}
