import type { ZipEntry } from '../../../platform/zip/zip-stream.ts';
import { type Measured, measured } from './measured.ts';

/** A file of a bundle as its manifest lists it; `document` says which version of what it is. */
export type Listed = Measured & { path: string; document?: object };

type File = {
  path: string;
  size?: number;
  document?: object;
  open: () => Promise<AsyncIterable<Uint8Array>>;
};

/** The files of a bundle, each listed once it has been read. */
export function createListing(): { listed: readonly Listed[]; entry(file: File): ZipEntry } {
  const listed: Listed[] = [];
  return {
    listed,
    entry: ({ path, size, document, open }) => ({
      path,
      ...(size !== undefined && { size }),
      async *content() {
        const { content, total } = measured(await open());
        yield* content;
        listed.push({ path, ...total(), ...(document && { document }) });
      },
    }),
  };
}

/** Texts as the content of a file. */
export async function* inBytes(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text);
}
