import type { Bench } from '../bench.ts';
import { bare, cmms } from '../bundled.ts';
import { cpuTime } from '../cpu-time.ts';
import { firstAnswer } from '../first-answer.ts';
import { type FunctionProcess, startFunction } from '../function-process.ts';
import { interleave } from '../interleave.ts';
import { load } from '../load.ts';
import { type Section, whole, withAim } from '../report/section.ts';
import { versus } from '../statistics.ts';

const warmUpSeconds = 3;
const aim = '≥ 0.90';

type Reading = { perSecond: number; cpuMs: number };
type Reader = (connections: number, seconds: number) => Promise<Reading>;

/** Reads one work order through everything, against the same read by a bare function. */
export async function readRatio({ cloud, data }: Bench): Promise<Section> {
  const processes = { platform: await startFunction(cloud, cmms), bare: await startFunction(cloud, bare) };
  await firstAnswer(processes.platform, data.itemPath, data.headers);
  await firstAnswer(processes.bare, data.documentPath);
  const readers = {
    platform: reader(processes.platform, data.itemPath, data.headers),
    bare: reader(processes.bare, data.documentPath),
  };
  for (const read of Object.values(readers)) await read(10, warmUpSeconds);
  const at10 = await compare(readers, { connections: 10, seconds: 4, rounds: 5 });
  const at1 = await compare(readers, { connections: 1, seconds: 2, rounds: 3 });
  for (const process of Object.values(processes)) await process.stop();
  return {
    title: 'One work order, through everything ÷ bare',
    how: `GET of one work order by the function \`cmms\` — sign-in, permission, rate limit, checks, headers, log line — and GET
of the same document by \`bench/functions/bare.ts\`, a bare functions-framework handler with the same Firestore client. Both
are called directly, over connections that stay open. CPU is the function process's own time.`,
    columns: ['Connections', 'req/s', 'bare', 'ratio', 'CPU ms a request', 'bare', 'ratio'],
    rows: [row(10, at10, aim), row(1, at1)],
  };
}

function reader({ url, pid }: FunctionProcess, path: string, headers: Record<string, string> = {}): Reader {
  return async (connections, seconds) => {
    const before = cpuTime(pid);
    const { requests, perSecond, errors } = await load({ url: url + path, headers, connections, seconds });
    if (errors > 0) throw new Error(`${errors} of ${requests} reads of ${path} failed.`);
    return { perSecond, cpuMs: (cpuTime(pid) - before) / requests };
  };
}

type Compared = Record<'platform' | 'bare', Reading[]>;

function compare(
  { platform, bare }: Record<'platform' | 'bare', Reader>,
  { connections, seconds, rounds }: { connections: number; seconds: number; rounds: number },
): Promise<Compared> {
  return interleave(rounds, {
    platform: () => platform(connections, seconds),
    bare: () => bare(connections, seconds),
  });
}

function row(connections: number, { platform, bare }: Compared, aim?: string): string[] {
  const rate = versus(platform.map(perSecond), bare.map(perSecond));
  const time = versus(platform.map(cpuMs), bare.map(cpuMs));
  return [
    String(connections),
    whole(rate.value),
    whole(rate.other),
    aim ? withAim(rate.ratio, aim) : rate.ratio.toFixed(2),
    time.value.toFixed(2),
    time.other.toFixed(2),
    time.ratio.toFixed(2),
  ];
}

const perSecond = (reading: Reading) => reading.perSecond;
const cpuMs = (reading: Reading) => reading.cpuMs;
