import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlatform } from '@chatterfix/emulator/testing/platform-process.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { signIn } from '@chatterfix/shared/testing/sign-up.ts';
import * as z from 'zod';

const Processes = z.array(z.object({ service: z.string(), pid: z.int(), state: z.string() }));

/** Does work on the whole platform, as `npm start` has it, and an administrator's side; it is gone afterwards. */
export async function onDemoPlatform<T>(work: (demo: DemoPlatform) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'chatterfix-bench-'));
  const platform = await startPlatform(join(folder, 'state'), join(folder, 'platform.log'));
  try {
    const token = await signIn({ email: 'admin@demo.chatterfix.local' }, platform.url);
    const server = {
      request: (path: string, init: RequestInit) => fetch(`${platform.url}${path}`, init),
    };
    return await work({
      server,
      token,
      api: apiClient(server, { token }),
      async processesOf(service) {
        const all = Processes.parse(await (await fetch(`${platform.controlUrl}/processes`)).json());
        return all.filter(one => one.service === service).map(({ pid }) => pid);
      },
    });
  } finally {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export type DemoPlatform = {
  server: { request(path: string, init: RequestInit): Promise<Response> };
  token: string;
  api: ReturnType<typeof apiClient>;
  /** The processes of a function, by their ids. */
  processesOf(service: string): Promise<number[]>;
};
