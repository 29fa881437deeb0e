import { spawn } from 'node:child_process';

/** One gate: a command that ends with 0 when all is well and otherwise prints what is wrong. */
export type Check = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** What mends most of its faults, said below them. */
  readonly remedy?: string;
};

/** How a check ended; `output` is what it printed, on either stream. */
export type Outcome = { check: Check; passed: boolean; seconds: number; output: string };

/** Runs a command without standard input. Never rejects: a command that cannot be started has failed. */
export function runCheck(check: Check): Promise<Outcome> {
  const [file, ...args] = check.command;
  const started = performance.now();
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const output: Buffer[] = [];
  const finish = (passed: boolean, ...last: string[]) => {
    const seconds = (performance.now() - started) / 1000;
    resolve({ check, passed, seconds, output: [Buffer.concat(output).toString(), ...last].join('').trim() });
  };
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  child.once('error', ({ message }) => finish(false, message));
  child.once('close', code => finish(code === 0));
  return promise;
}

/**
 * Runs the checks side by side and prints a line for each as it ends, then the output of those that failed.
 *
 * @returns whether all passed.
 */
export async function runChecks(
  checks: readonly Check[],
  print: (line: string) => void,
  printRunning: (names: readonly string[]) => void = () => {},
): Promise<boolean> {
  const running = new Set(checks.map(({ name }) => name));
  const width = Math.max(...checks.map(({ name }) => name.length));
  printRunning([...running]);
  const outcomes = await Promise.all(
    checks.map(async check => {
      const outcome = await runCheck(check);
      running.delete(check.name);
      print(summaryLine(outcome, width));
      printRunning([...running]);
      return outcome;
    }),
  );
  const failed = outcomes.filter(({ passed }) => !passed);
  for (const outcome of failed) print(describeFailure(outcome));
  return failed.length === 0;
}

function summaryLine({ check, passed, seconds }: Outcome, width: number): string {
  return `${passed ? '✓' : '✗'} ${check.name.padEnd(width)} ${seconds.toFixed(1).padStart(5)} s`;
}

function describeFailure({ check, output }: Outcome): string {
  const lines = [`\n── ${check.name} ──`, output || 'It failed and printed nothing.', check.remedy];
  return lines.filter(line => line !== undefined).join('\n');
}
