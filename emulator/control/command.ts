/** Runs a command line program: prints the lines it gives, or in one line why it fails. */
export async function command(run: () => Promise<string[]>): Promise<void> {
  try {
    for (const line of await run()) console.log(line);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
