import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { replaceFile } from '../state-file.ts';
import { DocumentEvent } from './document-event.ts';

/**
 * The events that are accepted but not yet delivered, kept in a file that only grows by whole lines until it is written
 * anew. What `add` has returned from survives the end of the process, `kill -9` too, though not a power failure.
 */
export type Spool = {
  /** Oldest first. */
  pending(): DocumentEvent[];
  add(event: DocumentEvent): void;
  remove(id: string): void;
  close(): void;
};

const Line = z.union([DocumentEvent, z.strictObject({ delivered: z.string() })]);
type Line = z.infer<typeof Line>;

/** So many lines of delivered events, and more than there are pending ones, make the file worth writing anew. */
const worthCompacting = 1000;

/** Opens the spool in this file, which need not exist yet. */
export function openSpool(file: string): Spool {
  const events = new Map(readPending(file).map(event => [event.id, event]));
  let handle = compact(file, events);
  let stale = 0;

  const append = (line: Line) => {
    writeSync(handle, `${JSON.stringify(line)}\n`);
  };
  return {
    pending: () => [...events.values()],
    add(event) {
      append(event);
      events.set(event.id, event);
    },
    remove(id) {
      if (!events.delete(id)) return;
      append({ delivered: id });
      stale += 1;
      if (stale < worthCompacting || stale < events.size) return;
      closeSync(handle);
      handle = compact(file, events);
      stale = 0;
    },
    close: () => closeSync(handle),
  };
}

function readPending(file: string): DocumentEvent[] {
  const events = new Map<string, DocumentEvent>();
  for (const line of readLines(file)) {
    if ('delivered' in line) events.delete(line.delivered);
    else events.set(line.id, line);
  }
  return [...events.values()];
}

function readLines(file: string): Line[] {
  if (!existsSync(file)) return [];
  const whole = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return whole.map(line => Line.parse(JSON.parse(line)));
}

/** Writes only what is pending, and opens the file to append to it. */
function compact(file: string, events: Map<string, DocumentEvent>): number {
  const lines = events.values().map(event => `${JSON.stringify(event)}\n`);
  replaceFile(file, [...lines].join(''));
  return openSync(file, 'a');
}
