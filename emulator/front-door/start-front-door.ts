import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import { hangUp, listen } from '../listen.ts';
import type { LocalService } from '../local-service.ts';
import { showMail } from '../mail/show-mail.ts';
import { sendProblem } from '../run/proxy/problem.ts';
import type { Run } from '../run/start-run.ts';
import { authProxy } from './auth-proxy.ts';
import { fromBrowser } from './from-browser.ts';
import type { HeadersFor } from './hosting-config.ts';
import { routes } from './routes.ts';
import { sendJson } from './send-json.ts';
import { serveWeb } from './serve-web.ts';

export type FrontDoorOptions = {
  host: string;
  /** 0 takes a free one. */
  port: number;
  project: string;
  records: FunctionRecord[];
  /** What runs the functions. */
  run: Pick<Run, 'handle'>;
  /** Host and port of the Authentication emulator. */
  authAddress: string;
  /** The built web app. */
  webDir: string;
  headersFor: HeadersFor;
  /** Where mails are kept. */
  stateDir: string;
};

/** Starts what stands before everything: the API by the list of functions, deliveries, sign-in, the web app. */
export async function startFrontDoor(options: FrontDoorOptions): Promise<LocalService> {
  const auth = authProxy(options.authAddress);
  const handle = requestHandler(options, auth.handle);
  const server = createServer((request, response) => {
    handle(request, response).catch(error => {
      console.error('front-door', error);
      sendProblem(response, 500, 'The front door failed; the terminal it runs in says how.');
    });
  });
  server.keepAliveTimeout = 65_000;
  const address = await listen(server, options.host, options.port);
  const stop = async () => {
    auth.stop();
    await hangUp(server);
  };
  return { name: 'front-door', address, stop };
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function requestHandler(options: FrontDoorOptions, signIn: ReturnType<typeof authProxy>['handle']): Handle {
  const { project, records, run, webDir, headersFor, stateDir } = options;
  const mail = showMail(stateDir);
  const route = routes(records);
  const web = serveWeb(webDir, headersFor);
  return async (request, response) => {
    const target = route(request.url ?? '/');
    switch (target.to) {
      case 'function':
        return run.handle({ ...target, request, response });
      case 'delivery':
        if (fromBrowser(request)) return sendProblem(response, 403, 'Events are not delivered by web pages.');
        return run.handle({ ...target, request, response });
      case 'sign-in':
        return signIn(request, response);
      case 'config':
        return sendJson(response, 200, webConfig(project, request.headers.host));
      case 'health':
        return sendJson(response, 200, { status: 'ok' });
      case 'nothing':
        return sendProblem(response, 404, `Nothing in the API is called ${target.path}.`);
      case 'mail':
        return mail(target.path, response);
      case 'web':
        return web(request, response, target.path);
    }
  };
}

/** What the web app asks for first. Sign-in goes to the origin it was loaded from, which passes it on. */
function webConfig(projectId: string, host: string | undefined) {
  const authEmulatorUrl = host ? `http://${host}` : null;
  return { projectId, apiKey: 'local', authEmulatorUrl, mailboxUrl: '/local/mail' };
}
