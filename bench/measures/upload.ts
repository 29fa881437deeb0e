import { randomBytes } from 'node:crypto';
import { fileClient } from '@chatterfix/functions/testing/files.ts';
import { peakMemoryOf } from '@chatterfix/functions/testing/peak-memory.ts';
import { readConfig } from '@chatterfix/shared/platform/config/config.ts';
import { openObjects } from '@chatterfix/shared/platform/storage/objects.ts';
import type { Bench } from '../bench.ts';
import { type DemoPlatform, onDemoPlatform } from '../demo-platform.ts';
import { type Section, whole } from '../report/section.ts';

const sizes: [string, number][] = [
  ['10 MB', 10e6],
  ['500 MB', 500e6],
  ['2 GB', 2000e6],
];
const atOnce = 2;
const bytes = randomBytes(8 * 2 ** 20);

/** Files on their way into a data room, beside the same bytes into Cloud Storage as they are. */
export async function upload(_: Bench): Promise<Section> {
  const bare = await bareRate();
  const rows = await onDemoPlatform(async demo => {
    const documentId = await newDocument(demo);
    const rows: string[][] = [];
    for (const [name, size] of sizes) {
      const rate = await throughFunction(demo, documentId, size);
      const memory = (await demo.processesOf('data-room-files')).map(pid => peakMemoryOf(pid) ?? Number.NaN);
      rows.push([name, whole(rate), (rate / bare).toFixed(2), whole(Math.max(...memory))]);
    }
    return rows;
  });
  return {
    title: 'Upload into a data room',
    how: `Parts of 8 MiB, ${atOnce} at once, through the front door and the function, which checks, encrypts and stores them; ÷ the same bytes written into Cloud Storage by its client from one process (${whole(bare)} MB/s). The memory is the most that any process of the function ever had; it has 256 MiB.`,
    columns: ['', 'MB/s', '÷ bare', 'MiB'],
    rows,
  };
}

async function throughFunction(
  { server, token }: DemoPlatform,
  documentId: string,
  size: number,
): Promise<number> {
  const client = fileClient(server, { token });
  const begun = performance.now();
  const { id, parts } = await client.start({ documentId, size });
  await severalAtOnce(parts, async ({ number, start, end }) => {
    const answer = await client.part(id, number, bytes.subarray(0, end - start));
    if (answer.status !== 204) throw new Error(`Part ${number}: ${answer.status} ${await answer.text()}`);
  });
  await client.complete(id);
  return rateOf(size, begun);
}

async function bareRate(): Promise<number> {
  const files = openObjects({ ...readConfig(), bucket: 'bare' });
  const count = 50;
  const begun = performance.now();
  await severalAtOnce(
    Array.from({ length: count }, (_, number) => number),
    number => files.write(`bare/${number}`, [bytes]),
  );
  return rateOf(count * bytes.length, begun);
}

async function newDocument({ api }: DemoPlatform): Promise<string> {
  const room = await api('POST', '/api/data-room/rooms', { body: { name: 'Measured' } });
  const body = { name: 'Measured', roomId: room.body.id };
  return String((await api('POST', '/api/data-room/documents', { body })).body.id);
}

async function severalAtOnce<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of left) await work(item);
    }),
  );
}

function rateOf(size: number, begun: number): number {
  return size / 1e6 / ((performance.now() - begun) / 1000);
}
