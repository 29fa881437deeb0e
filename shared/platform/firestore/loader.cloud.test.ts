import { Firestore } from '@google-cloud/firestore';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createLoader } from './loader.ts';

const firestore = new Firestore();
const folder = `loader-${Date.now()}`;

beforeAll(async () => {
  const batch = firestore.batch();
  for (let index = 0; index < 120; index++) batch.set(firestore.doc(`${folder}/${index}`), { index });
  await batch.commit();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** A loader, and how many documents each of its requests to the database asked for. */
function load() {
  const asking = vi.spyOn(firestore, 'getAll');
  const loader = createLoader(async () => firestore);
  return {
    load: (name: unknown) => loader(`${folder}/${name}`),
    requests: () => asking.mock.calls.map(documents => documents.length),
  };
}

describe('reads asked for in one turn', () => {
  test('travel together, and each gets its own document', async () => {
    const { load: read, requests } = load();
    expect(await Promise.all([read(1), read(2), read(3)])).toEqual([
      { index: 1 },
      { index: 2 },
      { index: 3 },
    ]);
    expect(requests()).toEqual([3]);
  });

  test('find nothing where nothing is', async () => {
    const { load: read } = load();
    expect(await Promise.all([read('absent'), read(1)])).toEqual([undefined, { index: 1 }]);
  });

  test('of the same document are all answered', async () => {
    const { load: read } = load();
    expect(await Promise.all([read(1), read(1)])).toEqual([{ index: 1 }, { index: 1 }]);
  });

  test('of more than a hundred travel in several requests', async () => {
    const { load: read, requests } = load();
    const found = await Promise.all(Array.from({ length: 120 }, (_, index) => read(index)));
    expect(found.map(document => document?.index)).toEqual(Array.from({ length: 120 }, (_, index) => index));
    expect(requests()).toEqual([100, 20]);
  });

  test('fail together, and leave the next ones alone', async () => {
    const { load: read } = load();
    vi.spyOn(firestore, 'getAll').mockRejectedValueOnce(new Error('not now'));
    const outcomes = await Promise.allSettled([read(1), read(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await read(1)).toEqual({ index: 1 });
  });
});

test('reads of different turns travel apart', async () => {
  const { load: read, requests } = load();
  await read(1);
  await read(2);
  expect(requests()).toEqual([1, 1]);
});
