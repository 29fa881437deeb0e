import { join } from 'node:path';
import { readFunctionList } from '@chatterfix/functions/function-list.ts';
import { demoOrganisations, demoPassword } from '../scripts/demo/people.ts';
import { seedDemo } from '../scripts/seed-demo.ts';
import { readConfig } from './config.ts';
import { buildWeb } from './start/build-web.ts';
import { functionLog } from './start/function-log.ts';
import { createProgress } from './start/progress.ts';
import { runLocalCloud } from './start/run-local-cloud.ts';
import { welcome } from './start/welcome.ts';

/* `npm start`: the whole platform on this machine. */
const root = join(import.meta.dirname, '..');
const isTerminal = process.stdout.isTTY;
const print = (line: string) => void process.stdout.write(`${line}\n`);

try {
  const config = readConfig();
  const records = readFunctionList();
  const logLine = functionLog(
    records.map(({ name }) => name),
    isTerminal,
  );
  const url = await runLocalCloud({
    config,
    records,
    sources: join(root, 'functions'),
    bundleDir: join(root, 'dist', 'functions'),
    root,
    progress: createProgress(print, isTerminal),
    onLog: (service, line) => print(logLine(service, line)),
    seed: seedDemo,
    buildWeb: () => buildWeb(root, config.stateDir),
  });
  const accounts = demoOrganisations.flatMap(({ people }) => people.map(({ email }) => email));
  const { stateDir } = config;
  print(welcome({ url, stateDir, accounts, password: demoPassword, seconds: process.uptime() }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
