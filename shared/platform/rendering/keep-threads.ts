import { Unavailable } from '../errors/errors.ts';
import type { Limits } from './limits.ts';
import { NotRenderable } from './not-renderable.ts';
import { recognise } from './recognise.ts';
import type { RenderedFile } from './rendered-file.ts';
import { type DocumentThread, startThread } from './start-thread.ts';

type Kept = { thread: DocumentThread | undefined; busy: boolean; timer: NodeJS.Timeout | undefined };

/** The threads of the documents that were asked for last. For one file there must be one use at a time. */
export function keepThreads(limits: Limits) {
  /** The one that was used last comes last. */
  const kept = new Map<string, Kept>();

  async function use<T>(file: RenderedFile, work: (thread: DocumentThread) => Promise<T>): Promise<T> {
    const entry = kept.get(file.id) ?? { thread: undefined, busy: true, timer: undefined };
    entry.busy = true;
    clearTimeout(entry.timer);
    kept.delete(file.id);
    kept.set(file.id, entry);
    try {
      await makeRoom();
      entry.thread ??= await open(file, entry);
      const result = await work(entry.thread);
      if (entry.thread.heldBytes() > limits.mostKeptBytes) await forget(file.id);
      return result;
    } catch (error) {
      await forget(file.id);
      throw error;
    } finally {
      entry.busy = false;
      if (kept.get(file.id) === entry) entry.timer = setTimeout(() => forget(file.id), limits.keptMs).unref();
    }
  }

  async function open(file: RenderedFile, entry: Kept): Promise<DocumentThread> {
    const content = await file.read();
    if (content.length > limits.mostBytes) throw tooLarge(limits.mostBytes);
    const type = recognise(content);
    if (!type) throw notSupported();
    const thread = await startThread({ content, type, limits });
    if (kept.get(file.id) === entry) return thread;
    await thread.close();
    throw new Unavailable('The file was closed while it was opened. Ask again.');
  }

  async function makeRoom(): Promise<void> {
    while (kept.size > limits.mostKept) {
      const idle = [...kept].find(([, entry]) => !entry.busy);
      if (!idle) return;
      await forget(idle[0]);
    }
  }

  async function forget(id: string): Promise<void> {
    const entry = kept.get(id);
    kept.delete(id);
    clearTimeout(entry?.timer);
    await entry?.thread?.close();
  }

  return {
    use,
    forget,
    async close(): Promise<void> {
      await Promise.all([...kept.keys()].map(forget));
    },
  };
}

export function tooLarge(mostBytes: number): NotRenderable {
  const most = Math.floor(mostBytes / 1024 ** 2);
  return new NotRenderable('too-large', `Files of more than ${most} MiB cannot be shown.`);
}

function notSupported(): NotRenderable {
  return new NotRenderable(
    'not-supported',
    'Only PDF, PNG, JPEG and GIF files can be shown. Offer it as a PDF.',
  );
}
