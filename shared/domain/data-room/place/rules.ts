/** The most characters that the name of a file or folder has. */
export const longestName = 200;

/** What is wrong with a name that is not to lead anywhere, as a sentence goes on; undefined when nothing is. */
export function pathFault(name: string): string | undefined {
  if (/[/\\]/.test(name)) return 'must not contain / or \\';
  if (/^\.+$/.test(name)) return 'must not be dots alone';
  return undefined;
}
