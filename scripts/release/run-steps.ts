import { type Step, shown, type TrafficStep } from './step.ts';

/** What runs the steps of a release. Each throws when it does not work. */
export type Executor = {
  check(): Promise<void> | void;
  command(command: readonly [string, ...string[]], into: string | undefined): Promise<void>;
  traffic(step: TrafficStep): Promise<void>;
  print(line: string): void;
};

/**
 * Runs steps one after the other and shows each. Where one fails after traffic was held, all of it goes back to what served before.
 *
 * @returns whether all worked.
 */
export async function runSteps(steps: readonly Step[], executor: Executor): Promise<boolean> {
  let begun = false;
  for (const step of steps) {
    show(step, executor.print);
    try {
      await runStep(step, executor);
      // Only now: where the hold failed, tags may still be those of the release before.
      begun ||= 'traffic' in step && step.traffic.do === 'hold';
    } catch (error) {
      executor.print(`✗ ${step.title}: ${error instanceof Error ? error.message : error}`);
      if (begun) await takeBack(executor);
      return false;
    }
  }
  return true;
}

/** Shows a step and does nothing. */
export function show(step: Step, print: (line: string) => void): void {
  print(`━━ ${step.title}`);
  print(shown(step));
}

async function runStep(step: Step, executor: Executor): Promise<void> {
  if ('check' in step) await executor.check();
  else if ('command' in step) await executor.command(step.command, step.into);
  else await executor.traffic(step.traffic);
}

async function takeBack({ traffic, print }: Executor): Promise<void> {
  print('━━ Give all traffic back to what served before');
  try {
    await traffic({ do: 'take back' });
    print('What served before has all the traffic.');
  } catch (error) {
    print(`✗ Not everywhere. Run npm run rollback.\n${error instanceof Error ? error.message : error}`);
  }
}
