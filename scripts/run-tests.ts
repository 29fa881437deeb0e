import { join } from 'node:path';
import { report } from './report.ts';
import { repositoryRoot } from './repository-files.ts';
import { type Run, together } from './together.ts';

/* Tests of the whole platform wait most of their time, for retries, deadlines and pages; the others have the processors meanwhile. */
const atOnce = [
  ['unit', 'web', 'cloud'],
  ['platform', 'browser'],
];

const vitest = join(repositoryRoot, 'node_modules/vitest/vitest.mjs');
const runs = atOnce.map((projects): Run => {
  const chosen = projects.flatMap(project => ['--project', project]);
  return { name: projects.join(', '), command: [process.execPath, vitest, 'run', ...chosen] };
});

const started = performance.now();
const passed = await together(runs, line => console.log(line));
const seconds = ((performance.now() - started) / 1000).toFixed(0);
if (passed) console.log(`All tests passed, in ${seconds} s.`);
else report([`Not all tests passed, after ${seconds} s.`]);
