const mebibyte = 1024 ** 2;

/** What documents may take. Whatever goes beyond is refused as NotRenderable. */
export type Limits = {
  /** Of a file. */
  mostBytes: number;
  mostPages: number;
  /** Of an image that is a file of its own. Those in a PDF are bounded by the memory. */
  mostImagePixels: number;
  /** Of a WebP, whose pixels are held several times on their way to a page. */
  mostWebpPixels: number;
  /** Of a rendered page; one that would be larger is rendered smaller. */
  mostPagePixels: number;
  mostPageWidth: number;
  mostPageHeight: number;
  /** Of WebAssembly, for each open document. */
  mostMemoryBytes: number;
  /** A thread that has come to hold more, its document counted, is not kept. */
  mostKeptBytes: number;
  /** Documents that stay open, each in a thread of its own. */
  mostKept: number;
  keptMs: number;
  /** Rendered side by side; others wait, and beyond `mostWaiting` are told to come again. */
  atOnce: number;
  mostWaiting: number;
  /** From when its turn has come and its file is read. */
  pageDeadlineMs: number;
  /** For a whole document. */
  documentDeadlineMs: number;
};

export const standardLimits: Limits = {
  mostBytes: 64 * mebibyte,
  mostPages: 3000,
  mostImagePixels: 100_000_000,
  mostWebpPixels: 12_000_000,
  mostPagePixels: 16_000_000,
  mostPageWidth: 4000,
  mostPageHeight: 16_000,
  mostMemoryBytes: 384 * mebibyte,
  mostKeptBytes: 128 * mebibyte,
  mostKept: 4,
  keptMs: 60_000,
  atOnce: 2,
  mostWaiting: 100,
  pageDeadlineMs: 20_000,
  documentDeadlineMs: 60_000,
};
