import { describe, expect, test } from 'vitest';
import { createFaults } from './create-faults.ts';

describe('which fault strikes', () => {
  test('none when none is switched on', async () => {
    expect(await createFaults().strike('kms', 'Encrypt')).toBeUndefined();
  });

  test('one for the same target', async () => {
    const faults = createFaults();
    const fault = faults.add({ target: 'kms', error: 'UNAVAILABLE' });
    expect(await faults.strike('kms', 'Encrypt')).toEqual(fault);
    expect(await faults.strike('storage', 'Encrypt')).toBeUndefined();
  });

  test('one for an operation leaves the others alone', async () => {
    const faults = createFaults();
    faults.add({ target: 'kms', operation: 'Encrypt', error: 'UNAVAILABLE' });
    expect(await faults.strike('kms', 'Decrypt')).toBeUndefined();
    expect(await faults.strike('kms', 'Encrypt')).toMatchObject({ error: 'UNAVAILABLE' });
  });

  test('the first one added of two', async () => {
    const faults = createFaults();
    faults.add({ target: 'kms', error: 'UNAVAILABLE' });
    faults.add({ target: 'kms', error: 'INTERNAL' });
    expect(await faults.strike('kms', 'Encrypt')).toMatchObject({ error: 'UNAVAILABLE' });
  });
});

test('a fault that could strike nothing is refused', () => {
  const faults = createFaults();
  expect(() => faults.add({ target: 'bogus' })).toThrow('must be storage, kms, run');
  expect(faults.add({ target: 'function:cmms' })).toMatchObject({ target: 'function:cmms' });
});

test('a fault strikes as often as its probability says', async () => {
  const draws = [0.1, 0.3, 0.29, 0.9];
  const faults = createFaults(() => draws.shift() ?? 1);
  faults.add({ target: 'run', error: 503, probability: 0.3 });
  const struck = [];
  for (let call = 0; call < 4; call += 1) struck.push(Boolean(await faults.strike('run', 'request')));
  expect(struck).toEqual([true, false, true, false]);
});

test('a fault that fits but whose probability does not come up leaves the turn to the next one', async () => {
  const draws = [0.9, 0.9];
  const faults = createFaults(() => draws.shift() ?? 1);
  faults.add({ target: 'run', error: 503, probability: 0.5 });
  faults.add({ target: 'run', error: 429 });
  expect(await faults.strike('run', 'request')).toMatchObject({ error: 429 });
});

test('a fault with times switches itself off after so many strikes, and shows how many are left', async () => {
  const faults = createFaults();
  faults.add({ id: 'twice', target: 'run', error: 503, times: 2 });
  await faults.strike('run', 'request');
  expect(faults.list()).toMatchObject([{ id: 'twice', times: 1 }]);
  await faults.strike('run', 'request');
  expect(faults.list()).toEqual([]);
  expect(await faults.strike('run', 'request')).toBeUndefined();
});

test('times is kept by calls that come at once', async () => {
  const faults = createFaults();
  faults.add({ target: 'run', error: 503, times: 3, delayMs: 5 });
  const strikes = await Promise.all(Array.from({ length: 10 }, () => faults.strike('run', 'request')));
  expect(strikes.filter(Boolean)).toHaveLength(3);
});

test('the delay has been waited for when the strike is told', async () => {
  const faults = createFaults();
  faults.add({ target: 'storage', delayMs: 40 });
  const start = performance.now();
  expect(await faults.strike('storage', 'objects.get')).toMatchObject({ delayMs: 40 });
  expect(performance.now() - start).toBeGreaterThan(38);
});

describe('the list', () => {
  test('gives each fault an id and the certainty of 1', () => {
    expect(createFaults().add({ target: 'run' })).toEqual({
      id: expect.stringMatching(/./),
      target: 'run',
      probability: 1,
    });
  });

  test('replaces a fault of the same id', () => {
    const faults = createFaults();
    faults.add({ id: 'a', target: 'run', error: 500 });
    faults.add({ id: 'a', target: 'run', error: 503 });
    expect(faults.list()).toMatchObject([{ id: 'a', error: 503 }]);
  });

  test('refuses what is not a fault', () => {
    expect(() => createFaults().add({ target: 'run', probability: 2 })).toThrow(/probability/);
  });

  test('removes one by id and tells whether there was one', () => {
    const faults = createFaults();
    const { id } = faults.add({ target: 'run' });
    faults.add({ target: 'kms' });
    expect([faults.remove(id), faults.remove(id)]).toEqual([true, false]);
    expect(faults.list()).toMatchObject([{ target: 'kms' }]);
  });

  test('clears them all', () => {
    const faults = createFaults();
    faults.add({ target: 'run' });
    faults.clear();
    expect(faults.list()).toEqual([]);
  });
});
