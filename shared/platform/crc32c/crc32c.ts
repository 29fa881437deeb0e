const castagnoli = 0x82f63b78;

/** What a byte makes of a remainder that it is followed by 0 to 7 others in: eight tables of 256, one after the other. */
const tables = new Int32Array(8 * 256);
for (let index = 0; index < tables.length; index++) tables[index] = entryOf(index);

function entryOf(index: number): number {
  if (index >= 256) return shifted(at(index - 256));
  let remainder = index;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ castagnoli : remainder >>> 1;
  return remainder;
}

function shifted(remainder: number): number {
  return (remainder >>> 8) ^ at(remainder & 0xff);
}

/** Every index is within the tables. */
function at(index: number): number {
  return tables[index] ?? 0;
}

/**
 * The checksum that Google Cloud sends and takes beside bytes: CRC-32C, from 0 to 2^32 - 1. Eight bytes at once, because files of rooms
 * go through it several times ("slicing by 8").
 *
 * @param before The checksum of what comes before these bytes.
 * @see https://www.rfc-editor.org/rfc/rfc3720#appendix-B.4
 */
export function crc32c(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let remainder = ~before;
  for (let index = 0; index < whole; index += 8)
    remainder = eight(remainder ^ view.getInt32(index, true), view.getInt32(index + 4, true));
  for (let index = whole; index < bytes.length; index++)
    remainder = shifted(remainder ^ view.getUint8(index));
  return ~remainder >>> 0;
}

function eight(low: number, high: number): number {
  return (
    at(0x700 | (low & 0xff)) ^
    at(0x600 | ((low >>> 8) & 0xff)) ^
    at(0x500 | ((low >>> 16) & 0xff)) ^
    at(0x400 | (low >>> 24)) ^
    at(0x300 | (high & 0xff)) ^
    at(0x200 | ((high >>> 8) & 0xff)) ^
    at(0x100 | ((high >>> 16) & 0xff)) ^
    at(high >>> 24)
  );
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
