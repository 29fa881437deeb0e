import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/*
 * What the tests run in the place of a function. `BROKEN=exit` ends it before it listens, `BROKEN=silent` keeps it from
 * listening, `DEAF=1` makes it ignore SIGTERM, `ILL=1` fail its health checks.
 */
const held = new Set<ServerResponse>();

const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown> = {
  '/who': (request, response) => response.end(JSON.stringify(self(request))),
  '/health': (_, response) => response.writeHead(process.env.ILL ? 500 : 200).end(),
  '/echo': (request, response) => request.pipe(response),
  '/hold': (_, response) => {
    held.add(response);
    console.log('held');
  },
  '/release': (_, response) => {
    for (const one of held) one.end('released');
    held.clear();
    response.end();
  },
  '/stream': (request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    held.add(response);
    request.once('close', () => console.log('caller gone'));
  },
  '/say': (_, response) => {
    for (const one of held) one.write('data: said\n\n');
    response.end();
  },
  '/exit': () => process.exit(3),
  '/break': (_, response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('half', () => process.exit(3));
  },
  '/hang-up': request => request.socket.destroy(),
  '/teapot': (_, response) => {
    response.writeHead(418, 'Short and stout', ['Set-Cookie', 'a=1', 'Set-Cookie', 'b=2']).end('tea');
  },
};

function self({ url, headers, method }: IncomingMessage) {
  const { K_SERVICE, K_REVISION, K_CONFIGURATION, GREETING } = process.env;
  return { pid: process.pid, K_SERVICE, K_REVISION, K_CONFIGURATION, GREETING, url, headers, method };
}

if (process.env.BROKEN === 'exit') {
  console.error('The setting BROKEN is wrong.');
  process.exit(1);
}
if (process.env.DEAF) process.on('SIGTERM', () => console.log('heard SIGTERM'));

const server = createServer((request, response) => {
  const path = request.url?.split('?')[0] ?? '';
  const route = routes[path];
  if (route) route(request, response);
  else response.writeHead(404).end();
});
if (process.env.BROKEN === 'silent') setInterval(() => {}, 1000);
else server.listen(Number(process.env.PORT), () => console.log('listening'));
