import { setTimeout as wait } from 'node:timers/promises';
import type { File } from '@google-cloud/storage';
import { Unavailable } from '../errors/errors.ts';
import { storageProblem } from './storage-errors.ts';

/** Bytes of a file: from `start` up to the one before `end`, counted from 0. */
export type ObjectRange = { start: number; end: number };

const mostAttempts = 3;

/**
 * Reads a file. A failure that passes is tried over: of a range from where it broke off, of the whole, which is checked as such, only where
 * nothing of it was given out yet.
 *
 * @throws ObjectMissing, Unavailable
 */
export async function* readObject(file: File, range?: ObjectRange): AsyncGenerator<Uint8Array> {
  let given = 0;
  for (let attempt = 1; ; attempt++) {
    try {
      for await (const piece of open(file, given, range)) {
        yield piece;
        given += piece.length;
      }
      return;
    } catch (error) {
      const problem = storageProblem(file.name, error);
      const mayPass = problem instanceof Unavailable && (range !== undefined || given === 0);
      if (!mayPass || attempt === mostAttempts) throw problem;
      await wait(250 * 2 ** attempt);
    }
  }
}

function open(file: File, given: number, range?: ObjectRange): AsyncIterable<Uint8Array> {
  if (!range) return file.createReadStream({ validation: 'crc32c' });
  const start = range.start + given;
  // Nothing is left where it broke off behind the last byte.
  return start < range.end ? file.createReadStream({ start, end: range.end - 1 }) : empty();
}

async function* empty(): AsyncGenerator<Uint8Array> {}
