import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';

const importStatement = /^(?:import|export)\b[^;]*?\bfrom ['"]|^import ['"]/m;

/**
 * The files that import something by their text and nothing by the graph. dependency-cruiser passes over what it has no
 * parser for without a word; this is how one sees that it is blind.
 */
export function blindSpots(root: string, files: readonly string[], graph: ICruiseResult): string[] {
  const seen = new Set(
    graph.modules.filter(({ dependencies }) => dependencies.length > 0).map(({ source }) => source),
  );
  return files.filter(
    file => !seen.has(file) && importStatement.test(readFileSync(join(root, file), 'utf8')),
  );
}
