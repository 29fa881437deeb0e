import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { httpPaths, readFunctionList } from '@chatterfix/functions/function-list.ts';
import { openRunReleases } from '@chatterfix/shared/platform/run/run-releases.ts';
import { openAskFromInside } from '@chatterfix/shared/platform/scheduler/ask-from-inside.ts';
import { repositoryRoot } from '../repository-files.ts';
import type { Environment } from './environment.ts';
import { Fleet, type Place } from './fleet.ts';
import { readRepository } from './read-repository.ts';
import { releaseFaults } from './release-faults.ts';
import type { Executor } from './run-steps.ts';

/** Runs steps against Google Cloud, with the credentials of whoever runs them. */
export function cloudExecutor(environment: Environment): Executor {
  const { project, regions } = environment;
  const print = (line: string) => console.log(line);
  // The function that checks all services may call them all.
  const account = `fn-health-check@${project}.iam.gserviceaccount.com`;
  const ask = openAskFromInside({ project, region: regions[0], account, grpcEndpoint: undefined });
  const opened = new Map(
    regions.map(region => [region, openRunReleases({ project, region, grpcEndpoint: undefined })]),
  );
  const releases = (region: string) => {
    const found = opened.get(region);
    if (!found) throw new Error(`${region} is no region of ${environment.name}.`);
    return found;
  };
  const fleet = new Fleet({ releases, ask, print }, placesOf(environment));
  const check = () => {
    const faults = releaseFaults(environment.name, readRepository());
    if (faults.length > 0) throw new Error(faults.join('\n'));
  };
  return { check, command: runCommand, traffic: step => fleet.do(step), print };
}

/** As terraform/functions.tf places functions: those with paths in every region, the others in the first. */
function placesOf({ regions }: Environment): Place[] {
  return readFunctionList().flatMap(record => {
    const served = httpPaths(record).length > 0 ? regions : regions.slice(0, 1);
    return served.map(region => ({ service: record.name, region }));
  });
}

async function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  into: string | undefined,
): Promise<void> {
  // A plan holds secrets: nobody else may read it.
  const output = into === undefined ? 'inherit' : openSync(into, 'w', 0o600);
  const child = spawn(program, args, { cwd: repositoryRoot, stdio: ['ignore', output, 'inherit'] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${program} ended with ${code}.`);
}
