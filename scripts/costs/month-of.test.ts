import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../repository-files.ts';
import { costRows, monthOf, operationsOf } from './month-of.ts';
import { prices } from './prices.ts';
import { typicalUse, type Use } from './use.ts';

const nothing = Object.fromEntries(Object.keys(typicalUse).map(key => [key, 0])) as Use;
/** What one organisation adds to what the platform costs by itself. */
const added = (use: Partial<Use>) => {
  const [empty, one] = [monthOf(0, nothing), monthOf(1, { ...nothing, ...use })];
  const parts = Object.entries(one).map(([part, sum]) => [part, sum - empty[part as keyof typeof empty]]);
  return Object.fromEntries(parts.filter(([, sum]) => Math.abs(Number(sum)) > 1e-6));
};

test.each<[Partial<Use>, Record<string, number>]>([
  [{ reads: 100_000 }, { database: 0.03 }],
  [{ writes: 100_000 }, { database: 0.09 }],
  [{ databaseGiB: 1, backups: 19 }, { database: 0.15 + 19 * 0.03 }],
  [{ fileGiB: 10, fileParts: 1_000, fileReads: 1_000 }, { files: 0.2 + 0.005 + 0.0004 }],
  [{ keyVersions: 2, keyCalls: 10_000 }, { keys: 0.12 + 0.03 }],
  [{ downloadGiB: 1 }, { edge: 0.128 }],
  [{ requests: 1_000_000 }, { functions: 0.4, edge: 0.75 }],
  [
    { requests: 1_000_000, cpuSeconds: 1 },
    { functions: 0.4 + 24, edge: 0.75 },
  ],
  [
    { requests: 1_048_576, logKiB: 1 },
    { functions: 0.41943, logs: 0.5, edge: 0.786432 },
  ],
])('%j adds %j', (use, sums) => {
  const parts = added(use);
  expect(Object.keys(parts).sort()).toEqual(Object.keys(sums).sort());
  for (const [part, sum] of Object.entries(sums)) expect(parts[part]).toBeCloseTo(sum, 5);
});

test('what nobody uses still reads and writes, and twice as many organisations do twice as much besides', () => {
  const [none, one, two] = [0, 1, 2].map(count => operationsOf(count, typicalUse).reads);
  expect(none).toBeGreaterThan(0);
  expect((two ?? 0) - (one ?? 0)).toBeCloseTo((one ?? 0) - (none ?? 0));
});

test('the page says what is computed, and every price', () => {
  const page = readFileSync(join(repositoryRoot, 'docs/costs.md'), 'utf8');
  for (const row of costRows(typicalUse)) expect(page).toContain(row);
  for (const price of Object.keys(prices)) expect(page).toContain(`\`${price}\``);
});
