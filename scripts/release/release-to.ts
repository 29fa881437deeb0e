import { calledWith } from '@chatterfix/shared/platform/command-line/called-with.ts';
import { report } from '../report.ts';
import { type Environment, environments, readEnvironment } from './environment.ts';
import { parseOptions } from './options.ts';
import { runSteps, show } from './run-steps.ts';
import type { Step } from './step.ts';

/** Runs the steps that the command line asks for, or with `--dry-run` shows them; the process ends with 1 when one fails. */
export async function releaseTo(
  name: 'deploy' | 'rollback',
  stepsFor: (to: Environment) => Step[],
): Promise<void> {
  const usage = `npm run ${name} -- --env ${environments.join('|')} [--dry-run]`;
  const options = calledWith({ name, usage }, process.argv.slice(2), parseOptions);
  if (!options) return;
  try {
    const environment = readEnvironment(options.env);
    const steps = stepsFor(environment);
    if (options.dryRun) {
      for (const step of steps) show(step, console.log);
      return;
    }
    // Loaded now: a dry run needs no client of Google's.
    const { cloudExecutor } = await import('./cloud-executor.ts');
    if (!(await runSteps(steps, cloudExecutor(environment)))) report([`Not done: ${options.env}.`]);
  } catch (error) {
    report([error instanceof Error ? error.message : String(error)]);
  }
}
