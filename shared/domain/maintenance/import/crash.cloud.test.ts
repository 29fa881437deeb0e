import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { csvLines } from '../../../platform/csv/write-csv.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { Objects } from '../../../platform/storage/objects.ts';
import { type TestOrganisation, testOrganisation } from '../../../testing/test-organisation.ts';
import type { ImportDeps } from './deps.ts';
import { runImport } from './run-import.ts';
import { importDeps, queueFile, readImport } from './testing/take-file.ts';

let organisation: TestOrganisation;

beforeEach(async () => {
  organisation = await testOrganisation(importDeps);
});

/** Jobs on seven machines; each row stands there twice. */
function jobs(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => [
    `Job ${index % (rows / 2)}`,
    '1.50',
    `A${index % 7}`,
  ]);
  return csvLines([['title', 'cost', 'asset'], ...lines]);
}

/** What jobs leave behind when each of them is taken in once. */
function whole(rows: number) {
  return {
    job: { status: 'succeeded', rows, created: rows, unchanged: 0, refused: 0, createdMissing: 7 },
    documents: { workOrders: rows, numbers: rows, assets: 7, created: rows + 7 },
  };
}

async function outcome(id: string) {
  const { status, rows, created, unchanged, refused, createdMissing } = await readImport(organisation, id);
  return { job: { status, rows, created, unchanged, refused, createdMissing }, documents: await counts() };
}

async function counts() {
  const root = (await importDeps.store.firestore()).doc(`orgs/${organisation.id}`);
  const [orders, assets, events] = await Promise.all([
    root.collection('workOrders').select('number').get(),
    root.collection('assets').count().get(),
    root.collection('events').where('type', 'in', ['work-order.created', 'asset.created']).count().get(),
  ]);
  const numbers = new Set(orders.docs.map(order => order.get('number')));
  return {
    workOrders: orders.size,
    numbers: numbers.size,
    assets: assets.data().count,
    created: events.data().count,
  };
}

/** Tries again, as the delivery of its message does, until nothing is left to do. */
async function runUntilOver(deps: ImportDeps, id: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await runImport(deps, organisation.id, id);
      return;
    } catch (error) {
      if (attempt === 40) throw error;
      await setTimeout(500);
    }
  }
}

/** A store whose clock is ahead. */
function ahead(seconds: number): ImportDeps {
  return { ...importDeps, store: { ...importDeps.store, now: () => new Date(Date.now() + seconds * 1000) } };
}

/** Files whose first reading is interrupted after so many bytes. */
function interrupted(files: Objects, bytes: number, interrupt: () => Promise<void>): Objects {
  let once = false;
  return {
    ...files,
    async read(name) {
      const content = await files.read(name);
      if (once) return content;
      once = true;
      return interruptedOnce(content, bytes, interrupt);
    },
  };
}

async function* interruptedOnce(
  content: AsyncIterable<Uint8Array>,
  bytes: number,
  interrupt: () => Promise<void>,
) {
  const whole = Buffer.concat(await Array.fromAsync(content));
  yield whole.subarray(0, bytes);
  await interrupt();
  yield whole.subarray(bytes);
}

describe('an import', () => {
  test('that is killed midway goes on where it was', async () => {
    const rows = 1200;
    const { id } = await queueFile(organisation, jobs(rows), { createMissing: ['assets'] });
    const script = new URL('testing/run-import-process.ts', import.meta.url).pathname;
    const worker = spawn(process.execPath, [script, organisation.id, id], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const exit = once(worker, 'exit');
    while ((await readImport(organisation, id)).rows < 400) await setTimeout(10);
    worker.kill('SIGKILL');
    await exit;
    const { status, rows: before } = await readImport(organisation, id);
    expect(status).toBe('running');
    expect(before).toBeLessThan(rows);

    await runUntilOver(ahead(60), id);
    expect(await outcome(id)).toEqual(whole(rows));
  }, 120_000);

  test('that several deliveries start at once is carried out by one worker', async () => {
    const { id } = await queueFile(organisation, jobs(600), { createMissing: ['assets'] });
    const { promise: othersRefused, resolve: goOn } = Promise.withResolvers<void>();
    const deps = { ...importDeps, files: interrupted(importDeps.files, 8000, () => othersRefused) };
    const refusals: unknown[] = [];
    const deliver = () =>
      runImport(deps, organisation.id, id).catch(error => {
        if (refusals.push(error) === 2) goOn();
      });
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(refusals).toMatchObject([{ status: 503 }, { status: 503 }]);
    expect(await outcome(id)).toEqual(whole(600));

    await runImport(importDeps, organisation.id, id);
    expect(await outcome(id)).toEqual(whole(600));
  });

  test('whose worker fell silent is taken over, and the worker that wakes up stops', async () => {
    const { id } = await queueFile(organisation, jobs(1000), { createMissing: ['assets'] });
    const { promise: morning, resolve: wake } = Promise.withResolvers<void>();
    const files = interrupted(importDeps.files, 8000, () => morning);
    const sleeper = runImport({ ...importDeps, files }, organisation.id, id);
    while ((await readImport(organisation, id)).rows < 400) await setTimeout(10);
    await runImport(ahead(60), organisation.id, id);
    wake();
    await expect(sleeper).rejects.toMatchObject({ status: 503 });
    expect(await outcome(id)).toEqual(whole(1000));
  });

  test('goes on in another slice when its time is up', async () => {
    const { id } = await queueFile(organisation, jobs(600), { createMissing: ['assets'] });
    let minutes = 0;
    const hasty: Store = { ...importDeps.store, now: () => new Date(Date.now() + minutes++ * 60_000) };
    await runImport({ ...importDeps, store: hasty }, organisation.id, id);
    expect(await readImport(organisation, id)).toMatchObject({ status: 'running', rows: 200, worker: null });

    await runImport(importDeps, organisation.id, id);
    expect(await outcome(id)).toEqual(whole(600));
  });
});

test('a file whose reading breaks off is read again, at once', async () => {
  const { id } = await queueFile(organisation, jobs(1000), { createMissing: ['assets'] });
  const files = interrupted(importDeps.files, 8000, async () => {
    throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  });
  const deps = { ...importDeps, files };
  await expect(runImport(deps, organisation.id, id)).rejects.toThrow('socket hang up');
  expect(await readImport(organisation, id)).toMatchObject({ status: 'running', rows: 400 });
  await runImport(deps, organisation.id, id);
  expect(await outcome(id)).toEqual(whole(1000));
});

test('what fails at the same row again and again is given up, and says so', async () => {
  const { id } = await queueFile(organisation, jobs(2));
  const files: Objects = { ...importDeps.files, read: () => Promise.reject(new Error('no such object')) };
  for (let start = 1; start <= 6; start++)
    await expect(runImport({ ...importDeps, files }, organisation.id, id)).rejects.toThrow('no such object');
  await runImport({ ...importDeps, files }, organisation.id, id);
  expect(await readImport(organisation, id)).toMatchObject({
    status: 'failed',
    failure: `It failed 6 times at row 1. What came before is in. Quote ${id} to support.`,
  });
});

type Firestore = Awaited<ReturnType<Store['firestore']>>;

/** The limit of a transaction, which the emulator lacks: production counts index entries, which are many. */
function limited(store: Store, writes: number): Store {
  const limit = (firestore: Firestore) =>
    new Proxy(firestore, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        if (name !== 'runTransaction') return value.bind(target);
        return (work: Parameters<Firestore['runTransaction']>[0]) =>
          target.runTransaction(async transaction => {
            let count = 0;
            const create = transaction.create.bind(transaction);
            transaction.create = (...given: Parameters<typeof create>) => {
              count += 1;
              return create(...given);
            };
            const answer = await work(transaction);
            if (count > writes)
              throw Object.assign(new Error('Transaction too big. Decrease transaction size.'), { code: 3 });
            return answer;
          });
      },
    });
  return { ...store, firestore: async () => limit(await store.firestore()) };
}

test('batches that are too big for a transaction are made smaller', async () => {
  const { id } = await queueFile(organisation, jobs(300), { createMissing: ['assets'] });
  await runImport({ ...importDeps, store: limited(importDeps.store, 250) }, organisation.id, id);
  expect(await outcome(id)).toEqual(whole(300));
});
