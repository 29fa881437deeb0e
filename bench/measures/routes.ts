import type { Bench } from '../bench.ts';
import { cmms } from '../bundled.ts';
import { firstAnswer } from '../first-answer.ts';
import { startFunction } from '../function-process.ts';
import { type LoadOptions, load } from '../load.ts';
import { type Section, whole } from '../report/section.ts';

const seconds = 6;
const warmUpSeconds = 2;

/** Reading, listing and creating work orders, at two strengths of load. */
export async function routes({ cloud, data }: Bench): Promise<Section> {
  const instance = await startFunction(cloud, cmms);
  await firstAnswer(instance, data.itemPath, data.headers);
  const list = `${instance.url}/api/work-orders`;
  const { headers } = data;
  const asked: Record<string, Pick<LoadOptions, 'url' | 'method' | 'body' | 'headers'>> = {
    'read one': { url: instance.url + data.itemPath, headers },
    'list 25': { url: `${list}?pageSize=25`, headers },
    create: {
      url: list,
      method: 'POST',
      body: data.newOrder,
      headers: { ...headers, 'content-type': 'application/json' },
    },
  };
  const rows: string[][] = [];
  for (const [name, request] of Object.entries(asked)) {
    await load({ ...request, connections: 10, seconds: warmUpSeconds });
    for (const connections of [10, 80])
      rows.push(row(name, connections, await load({ ...request, connections, seconds })));
  }
  await instance.stop();
  return {
    title: 'Routes',
    how: `Work orders of one organisation, asked of one instance of \`cmms\` directly. The list is of some hundred orders: the emulator has
no indexes and looks at every one.`,
    columns: ['Route', 'connections', 'req/s', 'p50 ms', 'p99 ms', 'errors'],
    rows,
  };
}

function row(
  name: string,
  connections: number,
  { perSecond, p50, p99, errors }: Awaited<ReturnType<typeof load>>,
) {
  return [name, String(connections), whole(perSecond), whole(p50), whole(p99), String(errors)];
}
