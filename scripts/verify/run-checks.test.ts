import { expect, test } from 'vitest';
import { type Check, runCheck, runChecks } from './run-checks.ts';

const node = (name: string, source: string): Check => ({ name, command: [process.execPath, '-e', source] });

async function printed(checks: Check[]): Promise<{ passed: boolean; lines: string[] }> {
  const lines: string[] = [];
  const passed = await runChecks(checks, line => lines.push(line));
  return { passed, lines };
}

test('checks that end with 0 pass, each with one line and its seconds', async () => {
  const { passed, lines } = await printed([node('types', ''), node('format', 'console.log("all is well")')]);
  expect(passed).toBe(true);
  expect(lines).toHaveLength(2);
  expect(lines.find(line => line.includes('format'))).toMatch(/^✓ format +\d+\.\d s$/);
});

test('one check that fails fails the whole, and its output is shown from both streams', async () => {
  const broken = 'console.log("line 3 is wrong"); console.error("two faults"); process.exitCode = 1';
  const { passed, lines } = await printed([node('types', ''), node('format', broken)]);
  expect(passed).toBe(false);
  expect(lines.find(line => line.startsWith('✗'))).toContain('format');
  expect(lines.at(-1)).toContain('── format ──');
  expect(lines.at(-1)).toContain('line 3 is wrong');
  expect(lines.at(-1)).toContain('two faults');
});

test('a check that fails without a word says so', async () => {
  const { lines } = await printed([node('format', 'process.exitCode = 1')]);
  expect(lines.at(-1)).toContain('It failed and printed nothing.');
});

test('what mends a fault is said after it, and only then', async () => {
  const remedy = 'Run the formatter.';
  const mendable = (source: string) => printed([{ ...node('format', source), remedy }]);
  expect((await mendable('process.exitCode = 1')).lines.at(-1)).toContain(remedy);
  expect((await mendable('')).lines.join()).not.toContain(remedy);
});

test('a command that does not exist has failed', async () => {
  const outcome = await runCheck({ name: 'missing', command: ['/nowhere/no-such-command'] });
  expect(outcome).toMatchObject({ passed: false, output: expect.stringContaining('ENOENT') });
});

test('a check that reads standard input does not wait for anyone', async () => {
  const outcome = await runCheck(
    node('reader', 'process.stdin.resume().on("end", () => console.log("ended"))'),
  );
  expect(outcome).toMatchObject({ passed: true, output: 'ended' });
});

test('the names of the checks still running are told at the start and after each end', async () => {
  const told: string[][] = [];
  await runChecks(
    [node('only', '')],
    () => {},
    names => told.push([...names]),
  );
  expect(told).toEqual([['only'], []]);
});
