import { setTimeout as wait } from 'node:timers/promises';
import type { NewFault } from '@chatterfix/emulator/faults/create-faults.ts';
import * as z from 'zod';

const Environment = z.object({ CHATTERFIX_URL: z.url(), CHATTERFIX_CONTROL_URL: z.url() });
const { CHATTERFIX_URL: url, CHATTERFIX_CONTROL_URL: controlUrl } = Environment.parse(process.env);

/** Where the platform under test is; see emulator/testing/platform-setup.ts. */
export const platformUrl = url;

/** A platform as `apiClient` calls it. */
export const serverAt = (address: string) => ({
  request: (path: string, init: RequestInit) => fetch(`${address}${path}`, init),
});

const Processes = z.array(z.object({ service: z.string(), pid: z.int(), port: z.int(), state: z.string() }));
export type PlatformProcess = z.infer<typeof Processes>[number];

/** The processes of a function that are there now. */
export async function processesOf(service: string): Promise<PlatformProcess[]> {
  const all = Processes.parse(await (await fetch(`${controlUrl}/processes`)).json());
  return all.filter(one => one.service === service && one.state === 'ready');
}

/** Ends every process of a function as a crash does; waits for one if there is none. */
export async function crash(service: string): Promise<void> {
  for (;;) {
    const processes = await processesOf(service);
    for (const { pid } of processes) process.kill(pid, 'SIGKILL');
    if (processes.length > 0) return;
    await wait(50);
  }
}

/** Does work while a fault is switched on. */
export async function withFaults<T>(faults: NewFault[], work: () => Promise<T>): Promise<T> {
  const added = await Promise.all(faults.map(addFault));
  try {
    return await work();
  } finally {
    await Promise.all(added.map(id => fetch(`${controlUrl}/faults/${id}`, { method: 'DELETE' })));
  }
}

async function addFault(fault: NewFault): Promise<string> {
  const response = await fetch(`${controlUrl}/faults`, { method: 'POST', body: JSON.stringify(fault) });
  return z.object({ id: z.string() }).parse(await response.json()).id;
}
