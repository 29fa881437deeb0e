import { report } from '../report.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { parseOptions } from './options.ts';
import { runSteps, show } from './run-steps.ts';
import type { Step } from './step.ts';

/** Runs the steps that the command line asks for, or with `--dry-run` shows them; the process ends with 1 when one fails. */
export async function releaseTo(args: string[], stepsFor: (to: Environment) => Step[]): Promise<void> {
  try {
    const { env, dryRun } = parseOptions(args);
    const environment = readEnvironment(env);
    const steps = stepsFor(environment);
    if (dryRun) {
      for (const step of steps) show(step, console.log);
      return;
    }
    // Loaded now: a dry run needs no client of Google's.
    const { cloudExecutor } = await import('./cloud-executor.ts');
    if (!(await runSteps(steps, cloudExecutor(environment)))) report([`Not done: ${env}.`]);
  } catch (error) {
    report([error instanceof Error ? error.message : String(error)]);
  }
}
