import {
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Instance } from '../process/instance.ts';
import { requestHeaders, responseHeaders } from './forwarded-headers.ts';
import { sendProblem } from './problem.ts';

/** After a broken connection, how long the news that the process has died may take. */
const deathNoticeMs = 100;

/**
 * Passes a request on to an instance and its answer back, both as they come.
 *
 * @param path Path and query as the function is to see them.
 * @returns When all is over: `refused` if the instance never took the request, which may then go to another.
 */
export function proxyRequest(
  request: IncomingMessage,
  response: ServerResponse,
  instance: Instance,
  path: string,
): Promise<'done' | 'refused'> {
  const { agent, port } = instance;
  const headers = requestHeaders(request);
  const onward = httpRequest({ agent, host: '127.0.0.1', port, method: request.method, path, headers });
  const outcome = new Promise<'done' | 'refused'>(resolve => {
    const over = () => {
      onward.destroy();
      resolve('done');
    };
    response.once('close', over);
    onward.once('response', answer => passBack(instance, answer, response));
    onward.on('error', error => {
      if (!wasRefused(error)) return void tellBroken(instance, response);
      response.off('close', over);
      resolve('refused');
    });
  });
  send(request, onward);
  return outcome;
}

/** Keeps the body until there is a connection, so that a refused request is still whole. */
function send(request: IncomingMessage, onward: ClientRequest): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && (length === undefined || length === '0')) {
    onward.end();
    return;
  }
  onward.once('socket', socket => {
    if (socket.connecting) socket.once('connect', () => request.pipe(onward));
    else request.pipe(onward);
  });
}

function passBack(instance: Instance, answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage ?? '', responseHeaders(answer));
  // Without a length it may be a stream whose first part is long in coming.
  if (answer.headers['content-length'] === undefined) response.flushHeaders();
  answer.once('error', () => tellBroken(instance, response));
  answer.pipe(response);
}

async function tellBroken(instance: Instance, response: ServerResponse): Promise<void> {
  await newsOf(instance);
  if (!response.closed)
    sendProblem(response, 502, 'The function broke the connection off. Its log says more.');
}

/** A caller is told only when the death of a process is known, so that its next request goes to another one. */
async function newsOf(instance: Instance): Promise<void> {
  await Promise.race([instance.ended, wait(deathNoticeMs)]);
}

function wasRefused(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ECONNREFUSED';
}
