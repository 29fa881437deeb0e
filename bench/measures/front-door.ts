import { noFaults } from '../../emulator/faults/fault.ts';
import { startFrontDoor } from '../../emulator/front-door/start-front-door.ts';
import { startRun } from '../../emulator/run/start-run.ts';
import type { Bench } from '../bench.ts';
import { cmms } from '../bundled.ts';
import { functionLaunch } from '../function-process.ts';
import { interleave } from '../interleave.ts';
import { load } from '../load.ts';
import { type Section, whole } from '../report/section.ts';
import { versus } from '../statistics.ts';

const rounds = 3;
const seconds = 3;

/** The same read by way of the local cloud's front door, and of the function behind it. */
export async function frontDoor({ cloud, data }: Bench): Promise<Section> {
  const { project, stateDir, authAddress } = cloud;
  const run = startRun({
    project,
    location: 'us-central1',
    functions: [{ record: cmms, version: 'bench' }],
    launch: functionLaunch(cloud),
    stateDir,
    faults: noFaults,
    uriOf: service => `http://localhost/run/${service}`,
    onLog: () => {},
  });
  const place = {
    host: '127.0.0.1',
    port: 0,
    project,
    authAddress,
    webDir: stateDir,
    stateDir,
    headersFor: () => ({}),
  };
  const door = await startFrontDoor({ ...place, records: [cmms], run });
  const { headers, itemPath } = data;
  const read = (url: string) => load({ url: url + itemPath, headers, connections: 10, seconds });

  await read(`http://${door.address}`);
  const port = run.processes().find(({ state }) => state === 'ready')?.port;
  const { through, direct } = await interleave(rounds, {
    through: () => read(`http://${door.address}`),
    direct: () => read(`http://127.0.0.1:${port}`),
  });
  await door.stop();
  await run.stop();
  const rate = versus(through.map(rateOf), direct.map(rateOf));
  return {
    title: 'Through the front door ÷ directly',
    how: 'The read above at 10 connections, by way of `emulator/front-door` and of the same process directly. The front door runs in the process that asks.',
    columns: ['', 'req/s', 'directly', 'ratio'],
    rows: [['read one', whole(rate.value), whole(rate.other), rate.ratio.toFixed(2)]],
  };
}

function rateOf({ perSecond, errors }: Awaited<ReturnType<typeof load>>): number {
  if (errors > 0) throw new Error(`${errors} reads failed.`);
  return perSecond;
}
