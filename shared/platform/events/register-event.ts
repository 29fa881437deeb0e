import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { type CloudEvent, cloudEvent } from '@google-cloud/functions-framework';
import * as z from 'zod';
import { ProblemError } from '../errors/errors.ts';
import type { Logger } from '../logging/logger.ts';

const PubsubData = z.object({ message: z.object({ data: z.string(), messageId: z.string().optional() }) });
const DocumentSubject = z.string().startsWith('documents/');

/**
 * Registers a function that takes messages of a topic. What can never succeed is logged and acknowledged; anything else
 * is thrown, so that Pub/Sub delivers it again.
 */
export function registerMessage<T extends z.ZodType>(
  name: string,
  logger: Logger,
  schema: T,
  handle: (message: z.output<T>) => Promise<void>,
): void {
  registerEvent(name, async event => {
    const { message } = PubsubData.parse(event.data);
    const parsed = schema.safeParse(JSON.parse(Buffer.from(message.data, 'base64').toString()));
    if (!parsed.success) {
      logger.error(
        { messageId: message.messageId, issues: parsed.error.issues },
        'A message does not fit its schema',
      );
      return;
    }
    await unlessPermanent(logger, event, () => handle(parsed.data));
  });
}

/** Registers a function that is called for each new document; it gets the document's path. */
export function registerDocumentCreated(
  name: string,
  logger: Logger,
  handle: (path: string) => Promise<void>,
): void {
  registerEvent(name, async event => {
    const subject = DocumentSubject.parse(event.subject);
    await unlessPermanent(logger, event, () => handle(subject.slice('documents/'.length)));
  });
}

/** Registers a function of events, which is asked how it is as all others are: by GET of /health. */
function registerEvent(name: string, handle: (event: CloudEvent<unknown>) => Promise<void>): void {
  subscribe('http.server.request.start', message => {
    const { request } = message as { request: IncomingMessage & { body?: unknown } };
    // functions-framework serves nothing but events, and fails at a request without one; so it gets one.
    if (request.method === 'GET' && request.url === '/health')
      Object.assign(request, { method: 'POST', body: {}, headers: { ...request.headers, ...healthEvent } });
  });
  cloudEvent<unknown>(name, async (event: CloudEvent<unknown>) =>
    event.type === healthEvent['ce-type'] ? { status: 'ok' } : handle(event),
  );
}

const healthEvent = {
  'ce-id': 'health',
  'ce-type': 'app.chatterfix.health',
  'ce-source': '//chatterfix.app',
  'ce-specversion': '1.0',
};

async function unlessPermanent(
  logger: Logger,
  event: CloudEvent<unknown>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
    logger.info({ eventId: event.id, eventType: event.type, subject: event.subject }, 'Handled an event');
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status >= 500) {
      logger.warn({ eventId: event.id, err: error }, 'An event failed and will come again');
      throw error;
    }
    logger.error({ eventId: event.id, err: error }, 'An event can never succeed');
  }
}
