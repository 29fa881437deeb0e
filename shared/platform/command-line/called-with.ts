/** A command at the command line: its name before what it says, and how it is called. */
export type Command = { name: string; usage: string };

/**
 * Reads what a command was called with. Called with `--help` it prints how it is called; called wrongly it says on standard error what is
 * wrong and how it is called, and the process ends with 2.
 *
 * @param read throws an Error that says what is wrong.
 * @returns undefined where there is nothing to do.
 */
export function calledWith<T>(
  { name, usage }: Command,
  args: readonly string[],
  read: (args: readonly string[]) => T,
): T | undefined {
  if (args.includes('--help')) {
    console.log(`Usage: ${usage}`);
    return;
  }
  try {
    return read(args);
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ');
    console.error(`${name}: ${reason}\nUsage: ${usage}`);
    process.exitCode = 2;
  }
}
