import { pipeline } from 'node:stream/promises';
import { calledWith } from '@chatterfix/shared/platform/command-line/called-with.ts';
import type { StreamingKey } from '@chatterfix/shared/platform/streaming-aead/streaming-key.ts';
import { parseCommand, usage } from './parse-command.ts';

/** Turns a stream into another under a key. */
type Transform = (content: AsyncIterable<Uint8Array>, key: StreamingKey) => AsyncIterable<Uint8Array>;

/**
 * Runs a command that turns standard input into standard output. When that fails it says why in one line on standard error and ends
 * with 1, or with 2 when it is called wrongly, after the line that says how to call it.
 */
export async function runCommand(name: string, transform: Transform): Promise<void> {
  const key = calledWith({ name, usage: usage(name) }, process.argv.slice(2), parseCommand);
  if (!key) return;
  try {
    await pipeline(process.stdin, content => transform(content, key), process.stdout);
  } catch (error) {
    console.error(`${name}: ${reasonOf(error)}`);
    process.exitCode = 1;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EPIPE')
    return 'Nobody reads its output any more; it stopped before the end.';
  return error.message.replaceAll('\n', ' ');
}
