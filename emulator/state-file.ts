import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/**
 * Reads a part's state from its file, which is JSON; undefined when there is no file yet.
 *
 * @param contents What the file holds, for the message: `keys`.
 * @throws Error naming the file when it holds something else.
 */
export function readStateFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  contents: string,
): z.output<Schema> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${file} does not hold ${contents}. Restore it, or delete it to begin anew.`, { cause });
  }
}

/**
 * Writes a file, readable by its owner alone, in place of the one that is there: a reader, and whoever comes after a kill,
 * meets the old one or the new one, never a part.
 *
 * @param options.flush Has it on the disk too, so that it outlives a power failure.
 */
export function replaceFile(file: string, text: string, { flush = false } = {}): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush });
  renameSync(`${file}.new`, file);
}
