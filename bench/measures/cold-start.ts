import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import type { Bench } from '../bench.ts';
import { bare, cmms, empty } from '../bundled.ts';
import { firstAnswer, type Start } from '../first-answer.ts';
import { startFunction } from '../function-process.ts';
import { interleave } from '../interleave.ts';
import { type Section, whole, withAim } from '../report/section.ts';
import { median, medianRatio } from '../statistics.ts';

const rounds = 7;
const aim = '≤ 1.10';

/** From the start of a process to its first answer, with Node's compiled code kept from earlier starts and without. */
export async function coldStart(bench: Bench): Promise<Section> {
  const warm = await starts(bench, name => join(bench.cloud.stateDir, `compiled-${name}`));
  const cold = await starts(bench, () => mkdtempSync(join(bench.cloud.stateDir, 'not-compiled-')));
  return {
    title: 'Cold start',
    how: `From the start of a process to the last byte of its first answer: \`cmms\` answering a signed-in GET of a work order;
\`bench/functions/bare.ts\` answering the same document; a functions-framework handler that answers \`{}\`. CPU is the time of
all threads of the process until then. What \`cmms\` takes longer is loading, by a profile: firebase-admin, which checks sign-ins,
some 30 ms; schemas and routes 40 ms; Node's fetch classes, which Hono builds on, 20 ms.`,
    columns: [
      'Compile cache',
      'cmms ms',
      'bare',
      'empty',
      '÷ bare',
      '÷ empty',
      'CPU ms',
      'bare',
      'empty',
      '÷ bare',
    ],
    rows: [row('warm', warm), row('none', cold)],
  };
}

type Starts = Record<'cmms' | 'bare' | 'empty', Start[]>;

async function starts({ cloud, data }: Bench, cacheDir: (name: string) => string): Promise<Starts> {
  const start = async (record: FunctionRecord, path: string, headers?: Record<string, string>) => {
    const instance = await startFunction(cloud, record, cacheDir(record.name));
    const answered = await firstAnswer(instance, path, headers);
    await instance.stop();
    return answered;
  };
  const measurements = {
    cmms: () => start(cmms, data.itemPath, data.headers),
    bare: () => start(bare, data.documentPath),
    empty: () => start(empty, '/'),
  };
  for (const prepare of Object.values(measurements)) await prepare();
  return interleave(rounds, measurements);
}

function row(cache: string, { cmms, bare, empty }: Starts): string[] {
  const clock = [cmms, bare, empty].map(side => side.map(({ ms }) => ms));
  const [ms = [], bareMs = [], emptyMs = []] = clock;
  const cpu = [cmms, bare, empty].map(side => side.map(({ cpuMs }) => cpuMs));
  const [cpuMs = [], bareCpuMs = []] = cpu;
  return [
    cache,
    ...clock.map(values => whole(median(values))),
    withAim(medianRatio(ms, bareMs), aim),
    medianRatio(ms, emptyMs).toFixed(2),
    ...cpu.map(values => whole(median(values))),
    medianRatio(cpuMs, bareCpuMs).toFixed(2),
  ];
}
