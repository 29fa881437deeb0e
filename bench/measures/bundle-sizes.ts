import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import type { Section } from '../report/section.ts';

/** How large the functions are. */
export async function bundleSizes({ bundles }: Bench): Promise<Section> {
  const rows = bundles.map(async ({ name, dir, bytes }) => {
    const entry = await stat(join(dir, 'index.mjs'));
    return [name, kilobytes(bytes), kilobytes(entry.size)];
  });
  return {
    title: 'Bundles',
    how: 'All code of a function, and the part that is read before it listens; what else it needs it reads at the first use.',
    columns: ['Function', 'kB', 'read at the start'],
    rows: await Promise.all(rows),
  };
}

function kilobytes(bytes: number): string {
  return Math.round(bytes / 1000).toLocaleString('en-GB');
}
