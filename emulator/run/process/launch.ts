import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';

/** The command that runs one instance of a function. It listens on the `PORT` it finds in its environment. */
export type LaunchCommand = {
  /** An executable file. */
  command: string;
  args: string[];
  /** The whole environment; `PORT`, `K_SERVICE`, `K_REVISION`, `K_CONFIGURATION` and the revision's own variables are added. */
  env: NodeJS.ProcessEnv;
  cwd: string;
};

/**
 * Says how to run a function.
 *
 * @param record With the limits of the revision, which may differ from the list's.
 * @param revision Its name, `cmms-00001-abc`, and the version of the function it was made for.
 */
export type Launch = (record: FunctionRecord, revision: { name: string; version: string }) => LaunchCommand;
