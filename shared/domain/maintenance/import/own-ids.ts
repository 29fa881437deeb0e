import { hash } from 'node:crypto';
import type { CsvFile } from './open-csv.ts';

const idLength = 32;

/**
 * Makes ids from what rows say, for items that nothing else tells from others: a row that comes again in the same file has
 * another id, and in the same file again each has the same.
 *
 * @returns what answers the id of each row in turn; '' for a row that names its item by an id, a code or an external id.
 */
export function createOwnIds(
  kind: string,
  { header, columns }: CsvFile,
): (cells: readonly string[]) => string {
  const names = ['id', 'code', 'externalId'];
  const others = columns.filter(({ column }) => names.includes(column.name)).map(({ index }) => index);
  const file = JSON.stringify([kind, header]);
  // Numbers, because a long file has many; two rows that share one by chance only count on from one another.
  const counts = new Map<number, number>();
  return cells => {
    if (others.some(index => cells[index]?.trim())) return '';
    const digest = hash('sha256', `${file}${JSON.stringify(cells)}`);
    const key = Number.parseInt(digest.slice(0, 13), 16);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return (count === 1 ? digest : hash('sha256', `${digest} ${count}`)).slice(0, idLength);
  };
}
