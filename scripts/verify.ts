import { report } from './report.ts';
import { repositoryFiles, repositoryRoot } from './repository-files.ts';
import { gatesOf } from './verify/checks.ts';
import { runChecks } from './verify/run-checks.ts';

const { stdout, env } = process;
const clearLine = stdout.isTTY ? '\r\u001b[K' : '';

const started = performance.now();
const { checks, skipped } = gatesOf(repositoryRoot, repositoryFiles(repositoryRoot), env.PATH ?? '');
for (const reason of skipped) console.log(`- ${reason}`);
const passed = await runChecks(
  checks,
  line => console.log(`${clearLine}${line}`),
  names => {
    const line = `… ${names.join(' · ')}`.slice(0, stdout.columns - 1);
    if (stdout.isTTY && names.length > 0) stdout.write(`${clearLine}${line}`);
  },
);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (passed) console.log(`Verified in ${seconds} s.`);
else report([`\nNot verified, after ${seconds} s.`]);
