/**
 * How large a WebP says that it is. The decoder refuses one that is not as it says.
 *
 * @returns undefined when it has none of the beginnings that
 * [the format](https://developers.google.com/speed/webp/docs/riff_container) has.
 */
export function webpSize(content: Uint8Array): { width: number; height: number } | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, 30));
  if (bytes.length < 30) return;
  const sides = bytes.readUInt32LE(21);
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
    case 'VP8L':
      return { width: 1 + (sides & 0x3fff), height: 1 + ((sides >>> 14) & 0x3fff) };
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  }
}
