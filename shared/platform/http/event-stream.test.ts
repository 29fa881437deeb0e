import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { eventStream, type ServerSentEvent } from './event-stream.ts';

const minutes = 60_000;
const event = (id: string) => ({ id, event: 'change', data: `{"id":"${id}"}` });

/** An open stream, what feeds it, and what the client has read of it. */
async function open({
  follows = Promise.resolve(),
  allowed = async () => {},
  aborting = new AbortController(),
} = {}) {
  const unfollow = vi.fn();
  let send = (_: ServerSentEvent) => {};
  let fail = (_: Error) => {};
  const response = await eventStream(aborting.signal, {
    async follow(sending, failing) {
      [send, fail] = [sending, failing];
      await follows;
      return unfollow;
    },
    stillAllowed: allowed,
  });
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  return {
    response,
    reader,
    unfollow,
    abort: () => aborting.abort(),
    send: (id: string) => send(event(id)),
    fail: () => fail(new Error('lost')),
    read: async () => (await reader.read()).value,
    /** Reads until it ends. */
    async rest() {
      let text = '';
      for (let next = await reader.read(); !next.done; next = await reader.read()) text += next.value;
      return text;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('it says what it is, and how soon to come back', async () => {
  const { response, read } = await open();
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await read()).toBe('retry: 2000\n\n');
});

test('it sends events with the id to resume after', async () => {
  const { send, read } = await open();
  await read();
  send('a');
  expect(await read()).toBe('id: a\nevent: change\ndata: {"id":"a"}\n\n');
});

test('it is heard of every 15 seconds', async () => {
  const { read } = await open();
  await read();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await read()).toBe(': still here\n\n');
});

describe('it ends, and follows no longer,', () => {
  const once = { unfollowed: 1, timers: 0 };

  async function endOf({ rest, unfollow }: Pick<Awaited<ReturnType<typeof open>>, 'rest' | 'unfollow'>) {
    await vi.advanceTimersByTimeAsync(0);
    await rest();
    return { unfollowed: unfollow.mock.calls.length, timers: vi.getTimerCount() };
  }

  test('when the client is no longer allowed', async () => {
    const allowed = vi.fn(async () => {});
    const stream = await open({ allowed });
    await vi.advanceTimersByTimeAsync(15_000);
    allowed.mockRejectedValue(new Error('no more'));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await endOf(stream)).toEqual(once);
  });

  test('when what it follows is lost', async () => {
    const stream = await open();
    await vi.advanceTimersByTimeAsync(0);
    stream.fail();
    expect(await endOf(stream)).toEqual(once);
  });

  test('when the request is aborted', async () => {
    const stream = await open();
    await vi.advanceTimersByTimeAsync(0);
    stream.abort();
    expect(await endOf(stream)).toEqual(once);
  });

  test('when the client goes away', async () => {
    const stream = await open();
    await vi.advanceTimersByTimeAsync(0);
    await stream.reader.cancel();
    stream.send('a');
    expect(await endOf(stream)).toEqual(once);
  });

  test('when the client went away before it could follow', async () => {
    const { promise: follows, resolve } = Promise.withResolvers<void>();
    const aborting = new AbortController();
    const opening = open({ follows, aborting });
    aborting.abort();
    resolve();
    expect(await endOf(await opening)).toEqual(once);
  });

  test('after half an hour', async () => {
    const stream = await open();
    await vi.advanceTimersByTimeAsync(30 * minutes);
    expect(await endOf(stream)).toEqual(once);
  });

  test('when the client does not read what waits for it', async () => {
    const stream = await open();
    await vi.advanceTimersByTimeAsync(0);
    for (let count = 0; count < 1_100; count++) stream.send(`e${count}`);
    expect(await endOf(stream)).toEqual(once);
  });
});

test('nothing is answered, and no timer left, when it cannot follow', async () => {
  await expect(open({ follows: Promise.reject(new Error('no database')) })).rejects.toThrow('no database');
  expect(vi.getTimerCount()).toBe(0);
});

test('nothing is answered before it follows', async () => {
  const { promise: follows, resolve } = Promise.withResolvers<void>();
  let answered = false;
  const opening = open({ follows }).then(() => {
    answered = true;
  });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(answered).toBe(false);
  resolve();
  await opening;
  expect(answered).toBe(true);
});
