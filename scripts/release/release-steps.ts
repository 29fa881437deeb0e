import type { Environment } from './environment.ts';
import type { Step, TrafficStep } from './step.ts';

/** The shares of the traffic that a new release gets, one after the other. */
const shares = [10, 50, 100];

/**
 * All that a deployment does, in order.
 *
 * @param scratch A folder for the plan, which holds secrets: outside the repository, and deleted afterwards.
 */
export function deploySteps({ name, project }: Environment, scratch: string): Step[] {
  const plan = `${scratch}/plan`;
  const terraform = (title: string, ...args: string[]): Step => ({
    title,
    command: ['terraform', '-chdir=terraform', ...args],
  });
  return [
    { title: 'Look whether this may be released', check: 'repository' },
    { title: 'Build', command: ['npm', 'run', 'build'] },
    terraform(
      'Find the state',
      'init',
      '-input=false',
      '-reconfigure',
      `-backend-config=bucket=${project}-terraform-state`,
    ),
    terraform(
      'Plan',
      'plan',
      '-input=false',
      `-var-file=environments/${name}.tfvars`,
      '-var=traffic_to_latest=false',
      `-out=${plan}`,
    ),
    {
      title: 'Read the plan',
      command: ['terraform', '-chdir=terraform', 'show', '-json', plan],
      into: `${plan}.json`,
    },
    { title: 'Check the plan', command: ['npm', 'run', '--silent', 'check-plan', '--', `${plan}.json`] },
    traffic('Keep all traffic where it is', { do: 'hold' }),
    terraform('Apply', 'apply', '-input=false', '-parallelism=30', plan),
    traffic('Tag the new revisions', { do: 'begin' }),
    traffic('Ask the new revisions for their health', { do: 'validate' }),
    ...shares.flatMap(percent => [
      traffic(`Give the new revisions ${percent} % of the traffic`, { do: 'shift', percent }),
      traffic('Ask the new revisions for their health', { do: 'validate' }),
    ]),
    {
      title: 'Empty the caches at the edge',
      command: [
        'gcloud',
        'compute',
        'url-maps',
        'invalidate-cdn-cache',
        'edge',
        '--global',
        '--path=/*',
        `--project=${project}`,
      ],
    },
  ];
}

/** All that a roll-back does. */
export function rollbackSteps(): Step[] {
  return [traffic('Give all traffic to what served before', { do: 'take back' })];
}

function traffic(title: string, step: TrafficStep): Step {
  return { title, traffic: step };
}
