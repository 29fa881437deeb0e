/** No library of types that this repository has knows WebAssembly. */
declare const WebAssembly: {
  Memory: { prototype: Memory };
  RuntimeError: new () => Error;
};
type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number };

const pageBytes = 65_536;

/**
 * Bounds the WebAssembly of this thread, all memories of it together; each is grown by this function. The renderer takes a refusal as it
 * takes a machine without memory: it gives up what it remembers, or the job.
 */
export function boundMemory(mostBytes: number): void {
  const { prototype } = WebAssembly.Memory;
  const grow = prototype.grow;
  const grown = new Set<Memory>();
  prototype.grow = function (this: Memory, pages) {
    grown.add(this);
    const held = [...grown].reduce((bytes, { buffer }) => bytes + buffer.byteLength, 0);
    if (held + pages * pageBytes > mostBytes) throw new RangeError('Too much memory.');
    return grow.call(this, pages);
  };
}

/** Whether the renderer itself broke, so that nothing it holds can be trusted. */
export function isTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}
