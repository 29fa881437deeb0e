import { ExportCheck } from './export-check.ts';
import { linesOf } from './lines-of.ts';
import { readLine } from './read-line.ts';

/** Something that is not as it was exported; `line` is 0 for the file as a whole. */
export type Fault = { line: number; what: string };

/** What an export proves: nothing when it has faults. */
export type Verdict = {
  faults: Fault[];
  room: string;
  entries: number;
  /** Of the last seal. */
  seals: number;
  sealedAt: string;
};

/** So many faults tell enough. */
const mostFaults = 20;

/**
 * Verifies an export of a room's audit log: that nothing in it was changed, removed, put in or moved, and that it was sealed by the
 * holder of a key.
 *
 * @param keys Public keys, as PEM, that its seals may be of; without any, those that it brings itself.
 */
export async function verifyExport(
  file: AsyncIterable<Uint8Array>,
  keys: readonly string[] = [],
): Promise<Verdict> {
  const faults: Fault[] = [];
  const check = new ExportCheck(keys);
  for await (const line of linesOf(file)) {
    const found = (what: string) => faults.push({ line: line.number, what });
    try {
      check.take(readLine(line), found);
    } catch (error) {
      found(error instanceof Error ? error.message : String(error));
    }
    if (faults.length >= mostFaults) return { ...check.verdict(), faults };
  }
  check.end(what => faults.push({ line: 0, what }));
  return { ...check.verdict(), faults };
}
