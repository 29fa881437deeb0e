/** Prints what a check found, one fault a line, and makes the process end with 1 when there is any. */
export function report(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
