import * as z from 'zod';
import { type DemoPlatform, onDemoPlatform } from '../demo-platform.ts';
import { type Section, tenths } from '../report/section.ts';

const stopped = ['cmms', 'transfers', 'alerts'];

const Incidents = z.object({
  items: z.array(z.object({ timeline: z.array(z.object({ at: z.iso.datetime(), step: z.string() })) })),
});

/** How long the health monitor takes to heal a process that hangs, on the whole platform. */
export async function selfHealing(): Promise<Section> {
  const rows = await onDemoPlatform(async demo => {
    await demo.api('POST', '/api/brain/check');
    const rows: string[][] = [];
    for (const name of stopped) rows.push([name, ...(await heal(demo, name)).map(tenths)]);
    return rows;
  });
  return {
    title: 'Healing',
    how: 'SIGSTOP of every process of a service, and a check that is asked for. Three looks, of three seconds each and three between them, make the third strike; then the service is restarted through the Admin API, and passes twice. Seconds, on the whole platform (aim: under 15 from the third strike).',
    columns: ['service', 'from the stop to recovered', 'from the third strike to recovered'],
    rows,
  };
}

async function heal({ api, processesOf }: DemoPlatform, name: string): Promise<[number, number]> {
  for (const pid of await processesOf(name)) process.kill(pid, 'SIGSTOP');
  const begun = performance.now();
  await api('POST', '/api/brain/check');
  const whole = (performance.now() - begun) / 1000;
  const { body } = await api('GET', `/api/brain/incidents?service=${name}&sort=-openedAt&pageSize=1`);
  const timeline = Incidents.parse(body).items[0]?.timeline ?? [];
  const at = (step: string) => Date.parse(timeline.find(entry => entry.step === step)?.at ?? '');
  return [whole, (at('recovered') - at('opened')) / 1000];
}
