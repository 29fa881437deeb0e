import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Accounts as the emulator gives and takes them: password hash, claims and all. */
const Accounts = z.object({ users: z.array(z.looseObject({ localId: z.string() })).default([]) });

const accountsFile = (folder: string) => join(folder, 'accounts.json');

/** Writes every account to `accounts.json` in a folder. */
export async function exportAccounts(url: string, project: string, folder: string): Promise<void> {
  const response = await ask(`${url}${accountsPath(project)}:batchGet?maxResults=-1`, {});
  await writeFile(accountsFile(folder), JSON.stringify(Accounts.parse(await response.json())));
}

/** Puts the accounts of such a folder into an emulator that has none. */
export async function importAccounts(url: string, project: string, folder: string): Promise<void> {
  if (!existsSync(accountsFile(folder))) return;
  const accounts = Accounts.parse(JSON.parse(await readFile(accountsFile(folder), 'utf8')));
  if (accounts.users.length === 0) return;
  const body = JSON.stringify(accounts);
  const headers = { 'content-type': 'application/json' };
  await ask(`${url}${accountsPath(project)}:batchCreate`, { method: 'POST', headers, body });
}

const accountsPath = (project: string) => `/identitytoolkit.googleapis.com/v1/projects/${project}/accounts`;

async function ask(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, headers: { ...init.headers, authorization: 'Bearer owner' } });
  if (!response.ok) {
    throw new Error(`The Authentication emulator answered ${response.status}: ${await response.text()}`);
  }
  return response;
}
