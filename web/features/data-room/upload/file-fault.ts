import { mostFileBytes } from '../../../../shared/domain/data-room/file/rules.ts';
import { longestName, pathFault } from '../../../../shared/domain/data-room/place/rules.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const control = /[\u0000-\u001f\u007f-\u009f]/;

/** Why something cannot have a name, in a sentence that says what to do; null when it can. */
export function nameFault(name: string): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'Enter a name.';
  if (trimmed.length > longestName) return `A name has at most ${longestName} characters. Shorten it.`;
  if (control.test(trimmed)) return 'A name is one line without control characters. Rename it.';
  const fault = pathFault(trimmed);
  return fault ? `A name ${fault}. Rename it.` : null;
}

/** Why a file cannot be uploaded, in a sentence that says what to do; null when it can. */
export function fileFault({ name, size }: { name: string; size: number }): string | null {
  if (size > mostFileBytes) return 'Larger than 5 GiB, which is the most. Split or compress it.';
  return nameFault(name);
}
