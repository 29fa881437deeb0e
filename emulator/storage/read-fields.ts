import type { z } from 'zod';
import { mergePatch } from './merge-patch.ts';
import { parseInput } from './parse-input.ts';

/**
 * Reads the fields that a client sets on a bucket or an object; null stands for none.
 *
 * @param before What stays where the client says nothing.
 * @throws StorageError 400 that names each field that is wrong.
 */
export function readFields<Fields>(
  schema: z.ZodType<Fields>,
  given: Record<string, unknown>,
  before: Record<string, unknown> = {},
): Fields {
  return parseInput(schema, mergePatch(before, given));
}
