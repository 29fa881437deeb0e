import { expect, test } from 'vitest';
import { streamBody } from './stream-body.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const ignored = () => {};

test('a stream is given as it is', async () => {
  const body = await streamBody(
    (async function* () {
      yield bytes('one ');
      yield bytes('two');
    })(),
    ignored,
  );
  expect(await new Response(body).text()).toBe('one two');
});

test('an empty stream is an empty body', async () => {
  const body = await streamBody((async function* () {})(), ignored);
  expect(await new Response(body).text()).toBe('');
});

test('what fails at once fails before there is a body', async () => {
  const failing = (async function* () {
    yield await Promise.reject<Uint8Array>(new Error('not there'));
  })();
  await expect(streamBody(failing, ignored)).rejects.toThrow('not there');
});

test('what fails in the middle is told, and never ends as if whole', async () => {
  const told: unknown[] = [];
  const failing = (async function* () {
    yield bytes('one');
    throw new Error('cut');
  })();
  const body = await streamBody(failing, error => told.push(error));
  await expect(new Response(body).text()).rejects.toThrow('cut');
  expect(told).toEqual([new Error('cut')]);
});

test('what nobody reads on is let go, though nothing of it was read', async () => {
  let letGo = false;
  const content = (async function* () {
    try {
      for (;;) yield bytes('x');
    } finally {
      letGo = true;
    }
  })();
  await (await streamBody(content, ignored)).cancel();
  expect(letGo).toBe(true);
});
