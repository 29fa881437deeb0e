import type { Limits } from './limits.ts';
import type { RefusalReason } from './not-renderable.ts';
import type { RenderedType } from './recognise.ts';

/** In points (1/72 inch), as it is shown: turned and cropped. */
export type PageSize = { width: number; height: number };

/** Pages are numbered from 1. */
export type PageOptions = { page: number; widthPixels: number; watermark: readonly string[] };

export type RenderedPage = {
  content: Uint8Array;
  contentType: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
};

/** What the thread of a document can be asked to do, and what comes of it. */
export type Jobs = {
  describe: { input: undefined; output: PageSize[] };
  renderPage: { input: PageOptions; output: RenderedPage };
  watermarkPdf: { input: readonly string[]; output: Uint8Array };
};
export type JobName = keyof Jobs;
export type Job = { [Name in JobName]: { name: Name; input: Jobs[Name]['input'] } }[JobName];

export type Refusal = { reason: RefusalReason | 'no-such-page'; message: string; cause?: string };
/** `memoryBytes` is what the thread holds of WebAssembly's. */
export type Reply<Name extends JobName> =
  | { output: Jobs[Name]['output']; memoryBytes: number }
  | { refusal: Refusal };

/** What a thread is started with: the document, and how much it may take. */
export type ThreadStart = { rendering: { content: Uint8Array; type: RenderedType; limits: Limits } };
