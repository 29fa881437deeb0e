import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Fault, type Faults, faultMessage, faultStatus } from '../../faults/fault.ts';
import type { StorageState } from '../state/open-state.ts';
import { StorageError } from '../storage-error.ts';
import type { Reply } from './call.ts';
import { allowEveryOrigin } from './cors.ts';
import { findRoute } from './routes.ts';

type Context = { state: StorageState; faults: Faults };

/** Answers one request; never rejects. */
export async function serveRequest(
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
): Promise<void> {
  try {
    allowEveryOrigin(request, response);
    const reply = request.method === 'OPTIONS' ? { status: 204 } : await replyTo(request, context);
    await send(response, reply);
  } catch (error) {
    if (response.destroyed) return; // The client has left; there is nobody to tell.
    if (response.headersSent) return void response.destroy();
    await send(response, errorReply(error));
  }
}

async function replyTo(request: IncomingMessage, { state, faults }: Context): Promise<Reply> {
  const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s);
  const { route, names } = findRoute(request.method ?? '', path);
  const fault = await faults.strike('storage', route.operation);
  if (fault?.error !== undefined) throw struck(fault);
  return route.handle({
    request,
    names,
    state,
    query: Object.fromEntries(new URLSearchParams(query)),
    origin: `http://${request.headers.host}`,
  });
}

function struck(fault: Fault): StorageError {
  const status = faultStatus(fault);
  const reason = status === 429 ? 'rateLimitExceeded' : 'backendError';
  return new StorageError(status, reason, faultMessage(fault));
}

function errorReply(error: unknown): Reply {
  if (!(error instanceof StorageError)) console.error('storage:', error);
  const told =
    error instanceof StorageError ? error : new StorageError(500, 'backendError', 'Internal error.');
  const { status: code, message, reason, headers } = told;
  if (code === 304) return { status: code, headers };
  return {
    status: code,
    headers,
    json: { error: { code, message, errors: [{ message, domain: 'global', reason }] } },
  };
}

async function send(response: ServerResponse, { status, headers, json, stream }: Reply): Promise<void> {
  if (stream) {
    response.writeHead(status, headers);
    return pipeline(stream, response);
  }
  if (json === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const body = JSON.stringify(json);
  const type = 'application/json; charset=UTF-8';
  response.writeHead(status, { ...headers, 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
