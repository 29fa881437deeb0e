import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';

/** An event on its way to a function: a CloudEvent in binary form. */
export const DocumentEvent = z.strictObject({
  /** Of this delivery; `ce-id` is the event's own. */
  id: z.string(),
  functionName: z.string(),
  headers: z.record(z.string(), z.string()),
  /** A protobuf `DocumentEventData`, in base64 as the Firestore emulator sends it. */
  body: z.string(),
});
export type DocumentEvent = z.infer<typeof DocumentEvent>;

const CloudEventHeaders = z.looseObject({
  'ce-id': z.string(),
  'ce-type': z.string(),
  'ce-source': z.string(),
  'ce-specversion': z.literal('1.0'),
});

/**
 * Reads what the Firestore emulator posts.
 *
 * @throws z.ZodError when it is not a CloudEvent.
 */
export function readEvent(functionName: string, headers: IncomingHttpHeaders, body: string): DocumentEvent {
  CloudEventHeaders.parse(headers);
  const kept = Object.entries(headers).filter(([name]) => name.startsWith('ce-') || name === 'content-type');
  const event = DocumentEvent.parse({
    id: randomUUID(),
    functionName,
    headers: Object.fromEntries(kept),
    body,
  });
  return { ...event, headers: { ...event.headers, 'ce-source': source(event.headers['ce-source'] ?? '') } };
}

/** The emulator says `projects/projects/<project>`, Eventarc `projects/<project>`. */
function source(told: string): string {
  return told.replace('/projects/projects/', '/projects/');
}
