import type { MessagePort } from 'node:worker_threads';
import type { Document } from 'mupdf';
import type { Job, JobName, Reply, ThreadStart } from '../jobs.ts';
import type { Limits } from '../limits.ts';
import { describe } from './describe.ts';
import { loadMupdf, type Mupdf, memoryBytes } from './load-mupdf.ts';
import { boundMemory } from './memory.ts';
import { openDocument } from './open-document.ts';
import { Refused, refusalOf, tooMuchMemory } from './refused.ts';
import { renderPage } from './render-page.ts';
import { watermarkPdf } from './watermark-pdf.ts';

/** Opens the document at the first job, and keeps it open for those that follow. */
export async function serveDocument(port: MessagePort, start: ThreadStart['rendering']): Promise<void> {
  boundMemory(start.limits.mostMemoryBytes);
  const { mupdf, said } = await loadMupdf();
  let document: Document | undefined;
  let readable: typeof start | undefined;
  const answer = async (job: Job): Promise<Reply<JobName>> => {
    try {
      readable ??= await asMupdfReads(start);
      document ??= openDocument(mupdf, readable);
      const output =
        job.name === 'watermarkPdf'
          ? // It changes what it is given.
            watermarkPdf(mupdf, openDocument(mupdf, readable), job.input, start.limits)
          : look(mupdf, document, job, start.limits);
      if (said.outOfMemory) throw new Refused('too-large', tooMuchMemory);
      return { output, memoryBytes: memoryBytes(mupdf) };
    } catch (error) {
      return { refusal: refusalOf(error) };
    }
  };
  port.on('message', async (job: Job) => port.postMessage(await answer(job)));
}

async function asMupdfReads(start: ThreadStart['rendering']): Promise<ThreadStart['rendering']> {
  if (start.type !== 'image/webp') return start;
  const { webpAsPam } = await import('./webp-as-pam.ts');
  return { ...start, content: await webpAsPam(start.content, start.limits.mostWebpPixels) };
}

function look(mupdf: Mupdf, document: Document, job: Exclude<Job, { name: 'watermarkPdf' }>, limits: Limits) {
  return job.name === 'describe' ? describe(document) : renderPage(mupdf, document, job.input, limits);
}
