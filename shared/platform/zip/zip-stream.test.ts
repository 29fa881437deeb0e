import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { zipStream } from './zip-stream.ts';

const at = new Date('2026-11-30T00:00:00Z');

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

test('another program finds every file as it was, whatever letters its name has', async () => {
  const entries = [
    { path: 'documents/1 Größe.txt', size: 11, content: () => pieces('hello ', 'world') },
    { path: 'empty', content: () => pieces() },
  ];
  const zip = Buffer.concat(await Array.fromAsync(zipStream(entries, at)));
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.zip'), zip);
  const script =
    'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), [(n, len(z.read(n))) for n in z.namelist()])';
  const said = execFileSync('python3', ['-X', 'utf8', '-c', script, join(folder, 'a.zip')]);
  expect(String(said)).toBe("None [('documents/1 Größe.txt', 11), ('empty', 0)]\n");
});

test('a content that fails, or has another size than was said, ends it with an error', async () => {
  async function* failing() {
    yield* pieces('some');
    throw new Error('damaged');
  }
  const read = (size: number, content: () => AsyncIterable<Uint8Array>) =>
    Array.fromAsync(zipStream([{ path: 'a', size, content }], at));
  await expect(read(9, failing)).rejects.toThrow('damaged');
  await expect(read(9, () => pieces('some'))).rejects.toThrow(/number of bytes/);
});

test('who stops reading ends the content that was being read', async () => {
  let ended = false;
  async function* endless() {
    try {
      for (;;) yield Buffer.alloc(100_000);
    } finally {
      ended = true;
    }
  }
  for await (const _ of zipStream([{ path: 'a', content: endless }], at)) break;
  await expect.poll(() => ended).toBe(true);
});

test('content is asked for only when what stands before it has been read', async () => {
  const order: string[] = [];
  const entry = (path: string) => ({
    path,
    content: () => {
      order.push(`${path} begins`);
      return (async function* () {
        yield Buffer.from(path);
        order.push(`${path} ends`);
      })();
    },
  });
  await Array.fromAsync(zipStream([entry('a'), entry('b')], at));
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});
