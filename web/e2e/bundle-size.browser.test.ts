import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

// The platform under test has built it.
const dist = join(import.meta.dirname, '../dist');

type Chunk = { file: string; imports?: string[] };

function manifest(): Record<string, Chunk> {
  // Written by Vite, in its documented form.
  return JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
}

/** Files that a chunk cannot do without: itself and what it imports, all the way. */
function neededBy(chunks: Record<string, Chunk>, key: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) neededBy(chunks, imported, seen);
  return seen;
}

function gzippedBytes(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
}

test('what is fetched before anything can be shown is at most 150 kB, packed', () => {
  expect(gzippedBytes(neededBy(manifest(), 'index.html'))).toBeLessThanOrEqual(150_000);
});

test('signing in is no part of it', () => {
  const files = [...neededBy(manifest(), 'index.html')].map(file => readFileSync(join(dist, file), 'utf8'));
  expect(files.some(text => text.includes('identitytoolkit'))).toBe(false);
});
