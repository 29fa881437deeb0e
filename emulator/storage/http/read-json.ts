import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { parseInput } from '../parse-input.ts';
import { invalid, StorageError } from '../storage-error.ts';

const limitBytes = 1024 * 1024;

const JsonObject = z.record(z.string(), z.unknown(), { error: 'The body must be a JSON object.' });

/**
 * Reads a small JSON body; an empty one is `{}`.
 *
 * @throws StorageError 400 when it is not a JSON object, 413 above 1 MiB.
 */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > limitBytes) throw new StorageError(413, 'uploadTooLarge', 'The metadata exceeds 1 MiB.');
    chunks.push(chunk);
  }
  return parseJson(Buffer.concat(chunks).toString());
}

/** @throws StorageError 400 when it is neither empty nor a JSON object. */
export function parseJson(text: string): Record<string, unknown> {
  if (text.trim() === '') return {};
  try {
    return parseInput(JsonObject, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid('Parse Error: the body is not JSON.', error);
    throw error;
  }
}
