import { describe, expect, onTestFinished, test } from 'vitest';
import { createFaults } from '../faults/create-faults.ts';
import { noFaults } from '../faults/fault.ts';
import { functionRecord } from '../testing/function-record.ts';
import { type CourierOptions, createCourier } from './courier.ts';

const { limits } = functionRecord({ name: 'relay' });

/** A courier to a function that answers with these statuses in turn, then 200, and the items it was given. */
function courierTo(statuses: number[], options: Partial<CourierOptions<string>> = {}) {
  const got: string[] = [];
  const courier = createCourier<string>({
    post: async item => {
      got.push(item);
      return statuses.shift() ?? 200;
    },
    record: { name: 'relay', limits },
    backoff: { minMs: 1, maxMs: 2 },
    faults: noFaults,
    target: 'eventarc',
    ...options,
  });
  onTestFinished(() => courier.stop());
  return { courier, got };
}

test('an item is posted once when the function takes it', async () => {
  const { courier, got } = courierTo([204]);
  expect(await courier.carry('a')).toBe('delivered');
  expect(got).toEqual(['a']);
});

test.each([500, 404, 302, 199])('an item answered with %i is posted again', async status => {
  const { courier, got } = courierTo([status, status]);
  expect(await courier.carry('a')).toBe('delivered');
  expect(got).toEqual(['a', 'a', 'a']);
});

test('an item is posted again when the function cannot be reached', async () => {
  let calls = 0;
  const post = async () => {
    calls += 1;
    if (calls < 3) throw new Error('connect ECONNREFUSED');
    return 200;
  };
  const { courier } = courierTo([], { post });
  expect(await courier.carry('a')).toBe('delivered');
  expect(calls).toBe(3);
});

test('each post is told which attempt it is', async () => {
  const attempts: number[] = [];
  const post = async (_item: string, attempt: number) => {
    attempts.push(attempt);
    return attempt < 3 ? 500 : 200;
  };
  const { courier } = courierTo([], { post });
  await courier.carry('a');
  expect(attempts).toEqual([1, 2, 3]);
});

test('a post that takes longer than the function may is broken off and counts as failed', async () => {
  const post = (_item: string, attempt: number, signal: AbortSignal) =>
    attempt > 1
      ? Promise.resolve(200)
      : new Promise<number>((_, reject) =>
          signal.addEventListener('abort', () => reject(new Error('too late'))),
        );
  const { courier } = courierTo([], {
    post,
    record: { name: 'relay', limits: { ...limits, timeoutSeconds: 0.05 } },
  });
  expect(await courier.carry('a')).toBe('delivered');
});

test('an item is given up after the most attempts', async () => {
  const { courier, got } = courierTo([500, 500, 500, 500], { maxAttempts: 3 });
  expect(await courier.carry('a')).toBe('undeliverable');
  expect(got).toHaveLength(3);
});

describe('how many are posted at once', () => {
  test.each([
    { concurrency: 2, maxInstances: 3, most: 6 },
    { concurrency: 1, maxInstances: 1, most: 1 },
    { concurrency: 80, maxInstances: 10, most: 32 },
  ])(
    '$concurrency requests on $maxInstances instances: $most',
    async ({ concurrency, maxInstances, most }) => {
      let now = 0;
      let highest = 0;
      const post = async () => {
        now += 1;
        highest = Math.max(highest, now);
        await new Promise(resolve => setImmediate(resolve));
        now -= 1;
        return 200;
      };
      const record = { name: 'relay', limits: { ...limits, concurrency, maxInstances } };
      const { courier } = courierTo([], { post, record });
      await Promise.all(Array.from({ length: 100 }, (_, index) => courier.carry(`${index}`)));
      expect(highest).toBe(most);
    },
  );

  test('an item that waits to be posted again leaves its place to others', async () => {
    const one = { name: 'relay', limits: { ...limits, concurrency: 1, maxInstances: 1 } };
    const { courier, got } = courierTo([500], { record: one, backoff: { minMs: 60_000, maxMs: 60_000 } });
    const waiting = courier.carry('refused');
    expect(await courier.carry('taken')).toBe('delivered');
    expect(got).toEqual(['refused', 'taken']);
    await courier.stop();
    expect(await waiting).toBe('stopped');
  });
});

describe('a stop', () => {
  test('breaks off a post under way', async () => {
    const begun = Promise.withResolvers<void>();
    const post = (_item: string, _attempt: number, signal: AbortSignal) => {
      begun.resolve();
      return new Promise<number>((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      );
    };
    const { courier } = courierTo([], { post });
    const journey = courier.carry('a');
    await begun.promise;
    await courier.stop();
    expect(await journey).toBe('stopped');
  });

  test('posts nothing that waits for its turn', async () => {
    const one = { name: 'relay', limits: { ...limits, concurrency: 1, maxInstances: 1 } };
    const { courier, got } = courierTo([], { record: one });
    const journeys = ['a', 'b', 'c'].map(item => courier.carry(item));
    await courier.stop();
    expect((await Promise.all(journeys)).filter(outcome => outcome === 'stopped')).toHaveLength(3);
    expect(got.length).toBeLessThan(2);
  });
});

describe('faults', () => {
  function faulty(fault: { error?: number; duplicate?: number; reorder?: boolean; times?: number }) {
    const faults = createFaults();
    faults.add({ target: 'eventarc', operation: 'relay', ...fault });
    return faults;
  }

  test('an error fails an attempt without a post', async () => {
    const { courier, got } = courierTo([], { faults: faulty({ error: 503, times: 2 }), maxAttempts: 2 });
    expect(await courier.carry('a')).toBe('undeliverable');
    expect(await courier.carry('b')).toBe('delivered');
    expect(got).toEqual(['b']);
  });

  test('a duplicate posts an item again after the function has taken it', async () => {
    const { courier, got } = courierTo([], { faults: faulty({ duplicate: 2, times: 1 }) });
    await courier.carry('a');
    await courier.carry('b');
    expect(got).toEqual(['a', 'a', 'a', 'b']);
  });

  test('a reorder holds an item back until the one after it has been delivered', async () => {
    const { courier, got } = courierTo([], {
      faults: faulty({ reorder: true, times: 1 }),
      holdBackMs: 60_000,
    });
    await Promise.all(['a', 'b'].map(item => courier.carry(item)));
    expect(got).toEqual(['b', 'a']);
  });

  test('a reorder of all items swaps them in pairs', async () => {
    const { courier, got } = courierTo([], { faults: faulty({ reorder: true }), holdBackMs: 60_000 });
    const first = courier.carry('a');
    await courier.carry('b');
    await first;
    const third = courier.carry('c');
    await courier.carry('d');
    await third;
    expect(got).toEqual(['b', 'a', 'd', 'c']);
  });

  test('a reorder lets go of an item that none comes after', async () => {
    const { courier } = courierTo([], { faults: faulty({ reorder: true }), holdBackMs: 10 });
    expect(await courier.carry('a')).toBe('delivered');
  });

  test('a fault of another function leaves this one alone', async () => {
    const faults = createFaults();
    faults.add({ target: 'eventarc', operation: 'other', error: 500 });
    const { courier } = courierTo([], { faults, maxAttempts: 1 });
    expect(await courier.carry('a')).toBe('delivered');
  });
});
