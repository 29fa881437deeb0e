import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleFunctions } from './bundle.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const newFolder = () => mkdtempSync(join(tmpdir(), 'sources-'));
const record = (name: string) => ({ name, entry: `${name}.ts` });
/** Bundles find functions-framework in a `node_modules` above them. */
const builds = join(import.meta.dirname, '..', 'dist');
let outDir: string;

beforeEach(() => {
  mkdirSync(builds, { recursive: true });
  outDir = mkdtempSync(join(builds, 'bundle-test-'));
});
afterEach(() => {
  rmSync(outDir, { recursive: true });
});

const bundleOne = async (name: string, sources = fixtures) => {
  const [bundle] = await bundleFunctions([record(name)], outDir, sources);
  if (!bundle) throw new Error('There is no bundle.');
  return bundle;
};

const call = async (name: string) => {
  const server = getTestServer(name).listen(0);
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  server.close();
  return response.text();
};

test('a bundle is a package that functions-framework can run', async () => {
  const { dir } = await bundleOne('greeting');
  expect(JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))).toMatchObject({
    type: 'module',
    main: 'index.mjs',
    dependencies: { '@google-cloud/functions-framework': expect.stringMatching(/^\d+\.\d+\.\d+$/) },
  });
  await import(join(dir, 'index.mjs'));
  expect(await call('greeting')).toBe('hello');
});

test('the framework is not inside, so that the function registers itself with the one that runs it', async () => {
  const { bytes } = await bundleOne('greeting');
  expect(bytes).toBeLessThan(1000);
});

test('what is imported lazily is not evaluated before it is used', async () => {
  const { dir } = await bundleOne('lazy');
  await import(join(dir, 'index.mjs'));
  expect(globalThis).not.toHaveProperty('expensiveLoaded');
  expect(await call('lazy')).toBe('expensive');
  expect(globalThis).toHaveProperty('expensiveLoaded');
});

test('WebAssembly comes along', async () => {
  const sources = newFolder();
  const add = 'AGFzbQEAAAABBwFgAn9/AX8DAgEABwcBA2FkZAAACgkBBwAgACABagsAEARuYW1lAgkBAAIAAWEBAWI=';
  writeFileSync(join(sources, 'add.wasm'), Buffer.from(add, 'base64'));
  writeFileSync(join(sources, 'native.ts'), "export { add } from './add.wasm';");
  const { dir } = await bundleOne('native', sources);
  expect((await import(join(dir, 'index.mjs'))).add(40, 2)).toBe(42);
});

test('a thread that renders starts from its chunk, and what has WebAssembly beside itself is named where it is used', async () => {
  const { dir } = await bundleOne('rendering');
  const { dependencies } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  const version = expect.stringMatching(/^\d+\.\d+\.\d+$/);
  expect(dependencies).toStrictEqual({ '@jsquash/webp': version, mupdf: version });
  const { renderDot } = await import(join(dir, 'index.mjs'));
  expect(await renderDot()).toMatchObject({ contentType: 'image/png', width: 40, height: 40 });
});

test('the same code has the same version', async () => {
  const first = await bundleOne('lazy');
  rmSync(first.dir, { recursive: true });
  expect((await bundleOne('lazy')).version).toBe(first.version);
});

test('what has not changed is not bundled again', async () => {
  const sources = newFolder();
  cpSync(fixtures, sources, { recursive: true });
  const { dir } = await bundleOne('lazy', sources);
  writeFileSync(join(dir, 'mark'), '');
  const unchanged = await bundleOne('lazy', sources);
  expect(existsSync(join(dir, 'mark'))).toBe(true);
  writeFileSync(join(sources, 'expensive.ts'), "export const answer = () => 'other';");
  expect((await bundleOne('lazy', sources)).version).not.toBe(unchanged.version);
  expect(existsSync(join(dir, 'mark'))).toBe(false);
});

test('what an older bundle left is removed', async () => {
  const dir = join(outDir, 'lazy');
  mkdirSync(join(dir, 'chunks'), { recursive: true });
  writeFileSync(join(dir, 'chunks', 'old.mjs'), '');
  await bundleOne('lazy');
  expect(existsSync(join(dir, 'chunks', 'old.mjs'))).toBe(false);
  expect(readdirSync(dir)).toContain('index.mjs.map');
});

test('a function that cannot be bundled is named, with the reason', async () => {
  await expect(bundleOne('missing')).rejects.toThrow(/^missing cannot be bundled\..*missing\.ts/s);
});
