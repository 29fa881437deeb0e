import { isOutOfMemory } from './refused.ts';

export type Mupdf = typeof import('mupdf');

/** What MuPDF says as it works. Its words may hold some of the document, so that they are in no log. */
export type Said = { outOfMemory: boolean };

/** Loads MuPDF, which runs no script of a document and fetches nothing. */
export async function loadMupdf(): Promise<{ mupdf: Mupdf; said: Said }> {
  const silent = { print() {}, printErr() {} };
  Object.assign(globalThis, { $libmupdf_wasm_Module: silent });
  const mupdf = await import('mupdf');
  const said: Said = { outOfMemory: false };
  // What it lacks memory for, such as an image, it leaves out of a page, and goes on.
  const error = (message: string) => {
    if (isOutOfMemory(message)) said.outOfMemory = true;
  };
  mupdf.setLog({ error, warning: error });
  return { mupdf, said };
}

/** All memory that MuPDF has, which never becomes less. */
export function memoryBytes(mupdf: Mupdf): number {
  const buffer = new mupdf.Buffer('.');
  const { byteLength } = buffer.asUint8Array().buffer;
  buffer.destroy();
  return byteLength;
}
