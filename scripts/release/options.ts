import { parseArgs } from 'node:util';
import { environments } from './environment.ts';

/** What a release is asked for at the command line. */
export type ReleaseOptions = { env: (typeof environments)[number]; dryRun: boolean };

/**
 * Reads `--env dev` and `--dry-run`.
 *
 * @throws Error that says what to write.
 */
export function parseOptions(args: readonly string[]): ReleaseOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { env: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const env = environments.find(name => name === values.env);
  if (env === undefined) throw new Error(`Say where: --env ${environments.join(' or --env ')}.`);
  return { env, dryRun: values['dry-run'] };
}
