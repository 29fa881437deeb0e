import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { testRecord } from '../testing/test-record.ts';
import { startTestRun } from '../testing/test-run.ts';
import { launchFunction } from './launch-function.ts';

const repository = join(import.meta.dirname, '../../..');

const httpFunction = `
import { http } from '@google-cloud/functions-framework';
http('cmms', (request, response) => {
  response.json({ path: request.path, setting: process.env.SETTING, options: process.execArgv });
});
`;
const eventFunction = `
import { cloudEvent } from '@google-cloud/functions-framework';
cloudEvent('relay', event => console.log('got', event.type));
`;

test('An HTTP function in a bundle runs in functions-framework, with its memory, its options of Node and the environment given', async () => {
  const dist = bundle('cmms', httpFunction);
  const launch = launchFunction({ dist, stateDir: dist, env: { SETTING: 'given' } });
  const record = { ...testRecord('cmms', { memoryMiB: 400 }), nodeOptions: ['--max-semi-space-size=2'] };
  const { url } = await startTestRun([record], { launch });
  const answer = await fetch(`${url}/api/work-orders`);
  expect(await answer.json()).toEqual({
    path: '/api/work-orders',
    setting: 'given',
    options: ['--max-old-space-size=300', '--max-semi-space-size=2'],
  });
});

test('A function with an event trigger gets CloudEvents', async () => {
  const dist = bundle('relay', eventFunction);
  const launch = launchFunction({ dist, stateDir: dist, env: {} });
  const record = { ...testRecord('relay'), trigger: { topic: 'events' } };
  const { url, lines } = await startTestRun([record], { launch });
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'ce-id': '1',
      'ce-source': 's',
      'ce-specversion': '1.0',
      'ce-type': 'user.created',
    },
    body: '{}',
  });
  expect(answer.status).toBe(204);
  expect(lines).toContain('got user.created');
});

/** A folder of bundles that sees the repository's packages. */
function bundle(name: string, source: string): string {
  const dist = temporaryFolder();
  symlinkSync(join(repository, 'node_modules'), join(dist, 'node_modules'));
  mkdirSync(join(dist, name));
  writeFileSync(join(dist, name, 'index.mjs'), source);
  writeFileSync(join(dist, name, 'package.json'), JSON.stringify({ type: 'module', main: 'index.mjs' }));
  return dist;
}
