import type { z } from 'zod';
import { invalid } from './storage-error.ts';

/**
 * Parses what a client sent.
 *
 * @throws StorageError 400 that names each field that is wrong.
 */
export function parseInput<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(
    result.error.issues.map(({ path, message }) => [...path, message].map(String).join(': ')).join('; '),
  );
}
