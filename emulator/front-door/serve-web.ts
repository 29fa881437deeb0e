import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendProblem } from '../run/proxy/problem.ts';
import type { HeadersFor } from './hosting-config.ts';
import { noWebAppPage } from './no-web-app-page.ts';
import { type WebFile, webFiles } from './web-files.ts';

/** Answers for a path of the web app. */
export type ServeWeb = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** Serves the files of a folder, and its `index.html` for every page of the app. */
export function serveWeb(folder: string, headersFor: HeadersFor): ServeWeb {
  const find = webFiles(folder);
  return async (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return sendProblem(response, 405, `${path} is a page of the web app, which is only read.`);
    }
    const isPage = request.headers.accept?.includes('text/html') ?? false;
    const file = (await find(path)) ?? (isPage ? await find('/index.html') : undefined);
    if (file) return sendFile(request, response, file, headersFor(path));
    if (isPage) return sendFile(request, response, noWebAppPage, headersFor(path));
    return sendProblem(response, 404, `There is no file ${path} in the web app.`);
  };
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { type, etag, plain, gzipped }: WebFile,
  headers: Record<string, string>,
): void {
  const general = { ...headers, etag, vary: 'accept-encoding' };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, general).end();
    return;
  }
  const compress = gzipped && /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  const body = compress ? gzipped : plain;
  const encoding = compress ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { ...general, ...encoding, 'content-type': type, 'content-length': body.length });
  response.end(body);
}
