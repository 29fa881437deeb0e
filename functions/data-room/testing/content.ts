/** Bytes of which no part is like another. */
export function content(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint32Array(Math.ceil(size / 4));
  for (let index = 0, state = seed; index < bytes.length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[index] = state;
  }
  return new Uint8Array(bytes.buffer, 0, size);
}
