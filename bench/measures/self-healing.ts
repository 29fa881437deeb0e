import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlatform } from '@chatterfix/emulator/testing/platform-process.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { signIn } from '@chatterfix/shared/testing/sign-up.ts';
import * as z from 'zod';
import { type Section, tenths } from '../report/section.ts';

const stopped = ['cmms', 'transfers', 'alerts'];

const Processes = z.array(z.object({ service: z.string(), pid: z.int(), state: z.string() }));
const Incidents = z.object({
  items: z.array(z.object({ timeline: z.array(z.object({ at: z.iso.datetime(), step: z.string() })) })),
});

/** How long the health monitor takes to heal a process that hangs, on the whole platform. */
export async function selfHealing(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'chatterfix-bench-'));
  const platform = await startPlatform(join(folder, 'state'), join(folder, 'platform.log'));
  try {
    const token = await signIn({ email: 'admin@demo.chatterfix.local' }, platform.url);
    const request = (path: string, init: RequestInit) => fetch(`${platform.url}${path}`, init);
    const api = apiClient({ request }, { token });
    await api('POST', '/api/brain/check');
    const rows: string[][] = [];
    for (const name of stopped) rows.push([name, ...(await heal(name)).map(tenths)]);
    return {
      title: 'Healing',
      how: 'SIGSTOP of every process of a service, and a check that is asked for. Three looks, of three seconds each and three between them, make the third strike; then the service is restarted through the Admin API, and passes twice. Seconds, on the whole platform (aim: under 15 from the third strike).',
      columns: ['service', 'from the stop to recovered', 'from the third strike to recovered'],
      rows,
    };

    async function heal(name: string): Promise<[number, number]> {
      const all = Processes.parse(await (await fetch(`${platform.controlUrl}/processes`)).json());
      for (const { pid } of all.filter(one => one.service === name)) process.kill(pid, 'SIGSTOP');
      const begun = performance.now();
      await api('POST', '/api/brain/check');
      const whole = (performance.now() - begun) / 1000;
      const { body } = await api('GET', `/api/brain/incidents?service=${name}&sort=-openedAt&pageSize=1`);
      const timeline = Incidents.parse(body).items[0]?.timeline ?? [];
      const at = (step: string) => Date.parse(timeline.find(entry => entry.step === step)?.at ?? '');
      return [whole, (at('recovered') - at('opened')) / 1000];
    }
  } finally {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
