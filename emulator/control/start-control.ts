import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { type FaultList, NewFault } from '../faults/create-faults.ts';
import { fromBrowser } from '../front-door/from-browser.ts';
import { sendJson } from '../front-door/send-json.ts';
import { listen, stopListening } from '../listen.ts';
import type { LocalService } from '../local-service.ts';
import type { ProcessRow } from '../run/pools.ts';
import { sendProblem } from '../run/proxy/problem.ts';

export type ControlOptions = {
  host: string;
  /** 0 takes a free one. */
  port: number;
  processes(): ProcessRow[];
  faults: FaultList;
};

/** Starts the API behind `local:ps` and `local:faults`. */
export async function startControl(options: ControlOptions): Promise<LocalService> {
  const server = createServer((request, response) => {
    if (fromBrowser(request)) return sendProblem(response, 403, 'Web pages do not control the local cloud.');
    answer(options, request, response).catch(error => sendProblem(response, 400, explain(error)));
  });
  const address = await listen(server, options.host, options.port);
  return { name: 'control', address, stop: () => stopListening(server) };
}

async function answer(
  { processes, faults }: ControlOptions,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const [, noun = '', id = ''] = (request.url ?? '').split('/').map(decodeURIComponent);
  switch (`${request.method} /${noun}${id && '/:id'}`) {
    case 'GET /processes':
      return sendJson(response, 200, processes());
    case 'GET /faults':
      return sendJson(response, 200, faults.list());
    case 'POST /faults':
      return sendJson(response, 201, faults.add(NewFault.parse(await json(request))));
    case 'DELETE /faults':
      faults.clear();
      return response.writeHead(204).end();
    case 'DELETE /faults/:id':
      if (!faults.remove(id)) return sendProblem(response, 404, `No fault has the id ${id}.`);
      return response.writeHead(204).end();
    default:
      return sendProblem(response, 404, `There is no ${request.method} ${request.url} here.`);
  }
}

function explain(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}
