import { Worker } from 'node:worker_threads';
import { NotFound, Unavailable } from '../errors/errors.ts';
import type { JobName, Jobs, Refusal, Reply, ThreadStart } from './jobs.ts';
import { NotRenderable } from './not-renderable.ts';
import { tooMuchMemory } from './thread/refused.ts';

/** The thread of one document. It takes one job after the other; after a failure it is of no more use. */
export type DocumentThread = {
  /** @throws NotRenderable, NotFound when there is no such page, Unavailable when the thread is closed meanwhile. */
  take<Name extends JobName>(
    name: Name,
    input: Jobs[Name]['input'],
    deadlineMs: number,
  ): Promise<Jobs[Name]['output']>;
  /** What it holds: the document, and the memory of WebAssembly. */
  heldBytes(): number;
  close(): Promise<void>;
};

/** Nothing of JavaScript that a thread does needs much; documents are outside its heap. */
const heapMebibytes = 128;

/** Starts the thread of a document, apart from all others: what one of them does to its thread harms itself alone. */
export async function startThread(start: ThreadStart['rendering']): Promise<DocumentThread> {
  const { threadUrl } = await import('./thread/document-thread.ts');
  const worker = new Worker(new URL(threadUrl), {
    workerData: { rendering: start } satisfies ThreadStart,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
  });
  worker.unref();
  // One that dies while it has nothing to do is found out at its next job.
  worker.on('error', () => {});
  const documentBytes = start.content.length;
  let memoryBytes = 0;
  return {
    async take(name, input, deadlineMs) {
      const reply = await answerOf<typeof name>(worker, { name, input }, deadlineMs);
      if ('refusal' in reply) throw problemOf(reply.refusal);
      memoryBytes = reply.memoryBytes;
      return reply.output;
    },
    heldBytes: () => documentBytes + memoryBytes,
    async close() {
      await worker.terminate();
    },
  };
}

const tooSlow = (deadlineMs: number) =>
  `It takes more than ${deadlineMs / 1000} seconds to show this file. Offer a simpler one.`;

function answerOf<Name extends JobName>(
  worker: Worker,
  job: { name: Name; input: Jobs[Name]['input'] },
  deadlineMs: number,
): Promise<Reply<Name>> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply<Name>>();
  const exited = () => reject(new Unavailable('The file was closed while it was rendered. Ask again.'));
  const failed = (error: Error) => reject(problemOfThread(error));
  const late = () => reject(new NotRenderable('too-slow', tooSlow(deadlineMs)));
  const timer = setTimeout(late, deadlineMs);
  worker.once('message', resolve).once('error', failed).once('exit', exited);
  // A thread that has ended has no number.
  if (worker.threadId < 0) exited();
  worker.postMessage(job);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', failed).off('exit', exited);
  });
}

function problemOf({ reason, message, cause }: Refusal): Error {
  return reason === 'no-such-page' ? new NotFound(message) : new NotRenderable(reason, message, { cause });
}

function problemOfThread(error: Error): Error {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new NotRenderable('too-large', tooMuchMemory, { cause: error });
  }
  return new Error('The thread that renders documents has failed.', { cause: error });
}
