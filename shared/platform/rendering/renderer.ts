import { Unavailable } from '../errors/errors.ts';
import { serially } from '../serially/serially.ts';
import { turns } from '../serially/turns.ts';
import type { JobName, Jobs, PageOptions, PageSize, RenderedPage } from './jobs.ts';
import { keepThreads, tooLarge } from './keep-threads.ts';
import { type Limits, standardLimits } from './limits.ts';
import type { RenderedFile } from './rendered-file.ts';

/**
 * Shows files as pages. Each is open in a thread of its own, for a minute after it was last asked for.
 *
 * Everything throws NotRenderable for a file that cannot be shown, and Unavailable when too much is asked for at once. A watermark is
 * lines of text that cover the page again and again; no lines, no watermark.
 */
export type Renderer = {
  /** The sizes of all pages. */
  describe(file: RenderedFile): Promise<PageSize[]>;
  /** One page with its watermark in its pixels, smaller than asked for where the limits want it. @throws NotFound for want of the page */
  renderPage(file: RenderedFile, options: PageOptions): Promise<RenderedPage>;
  /** The pages as a PDF, with the watermark in their content. Attachments, scripts and forms are left out. */
  watermarkPdf(file: RenderedFile, watermark: readonly string[]): Promise<Uint8Array>;
  /** Forgets a file. What is being rendered of it is Unavailable. */
  forget(id: string): Promise<void>;
  /** Forgets all files. */
  close(): Promise<void>;
};

/** Loads nothing, and starts nothing, before it is asked for something. */
export function openRenderer(options: Partial<Limits> = {}): Renderer {
  const limits = { ...standardLimits, ...options };
  const threads = keepThreads(limits);
  const turn = turns(limits.atOnce);
  let asked = 0;

  async function take<Name extends JobName>(
    file: RenderedFile,
    name: Name,
    input: Jobs[Name]['input'],
    deadlineMs: number,
  ): Promise<Jobs[Name]['output']> {
    if (file.size > limits.mostBytes) throw tooLarge(limits.mostBytes);
    if (asked >= limits.atOnce + limits.mostWaiting) {
      throw new Unavailable('Too many pages are asked for at once. Try again.');
    }
    asked += 1;
    try {
      return await serially(`rendering ${file.id}`, () =>
        turn(() => threads.use(file, thread => thread.take(name, input, deadlineMs))),
      );
    } finally {
      asked -= 1;
    }
  }

  return {
    describe: file => take(file, 'describe', undefined, limits.pageDeadlineMs),
    renderPage: (file, page) => take(file, 'renderPage', page, limits.pageDeadlineMs),
    watermarkPdf: (file, watermark) => take(file, 'watermarkPdf', watermark, limits.documentDeadlineMs),
    forget: threads.forget,
    close: threads.close,
  };
}
