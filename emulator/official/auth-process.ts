import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createAuthApp } from './auth-app.ts';

/* The Authentication emulator as a process: `auth-process.ts --host … --port … --project … --state …`. */
const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '9099' },
    project: { type: 'string', default: 'demo-chatterfix' },
    /** Only to be known by in the list of processes. */
    state: { type: 'string' },
  },
});

const app = await createAuthApp(values.project);
createServer(app).listen(Number(values.port), values.host);
