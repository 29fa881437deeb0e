import type { IncomingMessage, RequestListener } from 'node:http';
import { z } from 'zod';
import { type DocumentEvent, readEvent } from './document-event.ts';

/**
 * Takes the Firestore emulator's events for these functions. An event is answered once `accept` has returned; the emulator
 * does not send one again.
 */
export function receiver(
  project: string,
  functionNames: readonly string[],
  accept: (event: DocumentEvent) => void,
): RequestListener {
  const byPath = new Map(
    functionNames.map(name => [`/functions/projects/${project}/triggers/${name}`, name]),
  );
  return async (request, response) => {
    const name = byPath.get(request.url ?? '');
    response.writeHead(name ? await take(request, name, accept) : 404).end();
  };
}

async function take(
  request: IncomingMessage,
  functionName: string,
  accept: (event: DocumentEvent) => void,
): Promise<number> {
  try {
    const body = Buffer.concat(await request.toArray()).toString('latin1');
    accept(readEvent(functionName, request.headers, body));
    return 200;
  } catch (error) {
    console.error(`eventarc: an event for ${functionName} is lost.`, error);
    return error instanceof z.ZodError ? 400 : 500;
  }
}
