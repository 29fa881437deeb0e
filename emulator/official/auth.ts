import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { exportAccounts, importAccounts } from './auth-accounts.ts';
import { startChild } from './child.ts';
import { type SavingOptions, type SavingService, savingService, stateFolder } from './official-service.ts';
import { openSnapshots } from './snapshots.ts';

/** Starts the official Authentication emulator, with the accounts it was left with. */
export async function startAuth(options: SavingOptions): Promise<SavingService> {
  const { host, project } = options;
  const port = options.port || (await freePort(host));
  const folder = stateFolder(options.stateDir);
  const url = `http://${host}:${port}`;
  const child = await startProcess(options, port, folder.dir);
  const snapshots = openSnapshots(join(folder.dir, 'auth'));
  const snapshot = await snapshots.current();
  if (snapshot) await importAccounts(url, project, snapshot);
  const save = () => snapshots.take(target => exportAccounts(url, project, target));
  return savingService({ name: 'auth', address: `${host}:${port}`, child, folder, save }, options);
}

function startProcess({ host, project }: SavingOptions, port: number, stateDir: string) {
  const marker = `--state=${stateDir}`;
  const script = `${import.meta.dirname}/auth-process.ts`;
  return startChild({
    name: 'auth',
    command: process.execPath,
    args: [script, `--host=${host}`, `--port=${port}`, `--project=${project}`, marker],
    stateDir,
    marker,
    ready: async () => (await fetch(`http://${host}:${port}/`)).ok,
  });
}
