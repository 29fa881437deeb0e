import { readCell } from '../../../platform/csv/write-csv.ts';
import { deepestLevel } from '../../../platform/firestore/require-above.ts';
import { type OpenFile, openCsv } from './open-csv.ts';
import type { PlacedColumn } from './read-row.ts';
import type { Import } from './schemas.ts';

/** How the rows of a file stand below one another; each level is taken in after the one above it. */
export type Levels = {
  count: number;
  /** The level of a row: 0 when its parent is no row of the file, or when it stands below itself. */
  of(cells: readonly string[]): number;
  isCircular(cells: readonly string[]): boolean;
};

/** Reads which rows of a file of assets stand below which, by code; a file without parents has one level. */
export async function readLevels(open: OpenFile, job: Pick<Import, 'kind' | 'mapping'>): Promise<Levels> {
  if (job.kind !== 'assets' || !job.mapping.parent) return { count: 1, of: () => 0, isCircular: () => false };
  const { columns, records } = await openCsv(open, job);
  const code = reader(columns, 'code');
  const parent = reader(columns, 'parent');
  const parents = new Map<string, string>();
  for await (const { cells } of records) if (code(cells) !== '') parents.set(code(cells), parent(cells));

  const levels = new Map<string, number>();
  for (const one of parents.keys()) {
    const level = levelOf(one, parents);
    if (level !== 0) levels.set(one, level);
  }
  return {
    count: [...levels.values()].reduce((most, level) => Math.max(most, level + 1), 1),
    of: cells => Math.max(0, levels.get(code(cells)) ?? 0),
    isCircular: cells => levels.get(code(cells)) === circular,
  };
}

const circular = -1;

/** One level below the deepest that is allowed is as deep as it needs to be told. */
function levelOf(code: string, parents: ReadonlyMap<string, string>): number {
  let above = parents.get(code);
  for (let level = 0; level <= deepestLevel; level++) {
    if (above === code) return circular;
    if (above === undefined || !parents.has(above)) return level;
    above = parents.get(above);
  }
  return deepestLevel + 1;
}

function reader(columns: readonly PlacedColumn[], name: string): (cells: readonly string[]) => string {
  const index = columns.find(({ column }) => column.name === name)?.index ?? -1;
  return cells => readCell((cells[index] ?? '').trim()).toLowerCase();
}
