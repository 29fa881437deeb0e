import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mtbf, runsBetween } from './reliability.ts';

const data = new URL('../../../../../shared/data/', import.meta.url);
const machines = new URL('pdm_azure/PdM_machines.csv', data);
const failures = new URL('pdm_azure/PdM_failures.csv', data);
const excavators = new URL('mwo_excavators/excavators-labelled.csv', data);

const linesOf = (file: URL) => readFileSync(file, 'utf8').trim().split('\n').slice(1);
const instant = (text = '') => new Date(`${text.replace(' ', 'T')}Z`).toISOString();

describe.skipIf(!existsSync(failures))('a fleet of 70 machines in a year (skipped without its data)', () => {
  const period = { from: '2020-01-01T00:00:00.000Z', to: '2021-01-01T00:00:00.000Z' };
  const hours = 366 * 24;

  test('has one MTBF, its hours by its failures', () => {
    const all = linesOf(failures).map(line => line.split(','));
    const runs = linesOf(machines).flatMap(line => {
      const [machine] = line.split(',');
      const failed = all.filter(([, id]) => id === machine).map(([at]) => instant(at));
      return runsBetween({ period, failures: failed, stopped: [] });
    });
    expect(runs).toHaveLength(508 + 70);
    expect(mtbf(runs)).toBeCloseTo((70 * hours) / 508);
  });
});

describe.skipIf(!existsSync(excavators))('the bucket of a mining shovel (skipped without its data)', () => {
  const bucketOfA = /^(\d{4}-\d\d-\d\d),A,.*,PM01,[^,]*,(NA|\d+),Bucket[_,]/;

  test('ran as many days between failures as was published', () => {
    const found = linesOf(excavators).flatMap(line => {
      const [, date, published] = bucketOfA.exec(line) ?? [];
      return date ? [{ at: instant(`${date} 00:00`), published: Number(published) }] : [];
    });
    const period = { from: instant('2004-07-01 00:00'), to: instant('2008-10-03 00:00') };
    const runs = runsBetween({ period, failures: found.map(({ at }) => at), stopped: [] });
    const days = runs.slice(1, -1).map(({ hours }) => hours / 24);
    // The third was published as 122 days; no order of this file is 122 days before it.
    expect(days).toEqual([262, 411, 189, 528, 164]);
    expect(found.slice(1).map(({ published }) => published)).toEqual([262, 411, 122, 528, 164]);
  });
});
