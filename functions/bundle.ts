import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import shared from '@chatterfix/shared/package.json' with { type: 'json' };
import { type BuildOptions, build, type OutputFile, stop } from 'esbuild';
import { readManifest, writeManifest } from './bundle-manifest.ts';
import type { FunctionRecord } from './function-list.ts';

/** A function as it is deployed: a folder with `index.mjs`, its chunks, a `package.json`, and `bundle.json` about it all. */
export type Bundle = {
  name: string;
  dir: string;
  /** All its code, source maps left out. */
  bytes: number;
  /** Changes with the code and with nothing else; the version of its revision. */
  version: string;
};

/**
 * Not bundled, but named in the `package.json` of a function that uses them. A function registers itself with the copy of the framework
 * that it imports, which must be the one that runs it; MuPDF and the decoder of WebP have their WebAssembly beside themselves.
 */
const external = ['@google-cloud/functions-framework', '@jsquash/webp', 'mupdf'] as const;
const root = join(import.meta.dirname, '..');
/** npm writes it anew whenever it changes what is installed. */
const installed = join(root, 'node_modules', '.package-lock.json');

const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // What is imported with `await import()` stays in a chunk of its own, which is not read before it is asked for.
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  assetNames: 'assets/[name]-[hash]',
  outExtension: { '.js': '.mjs' },
  loader: { '.node': 'copy', '.wasm': 'copy' },
  sourcemap: true,
  sourcesContent: false,
  external: [...external],
  // CommonJS packages inside an ES module still call these. `var`, because a bundled module may declare them again.
  banner: {
    js: [
      "import { createRequire as bannerCreateRequire } from 'node:module';",
      'var require = bannerCreateRequire(import.meta.url);',
      'var { filename: __filename, dirname: __dirname } = import.meta;',
    ].join(' '),
  },
  logLevel: 'silent',
  metafile: true,
  write: false,
} satisfies BuildOptions;

/**
 * Bundles functions, each by itself, into `<outDir>/<name>`. One whose sources have not changed since is left as it is.
 *
 * @param sources The folder that the records' entries are in.
 * @throws Error naming the function that cannot be bundled, and why.
 */
export async function bundleFunctions(
  records: Pick<FunctionRecord, 'name' | 'entry'>[],
  outDir: string,
  sources = import.meta.dirname,
): Promise<Bundle[]> {
  const bundles: Bundle[] = [];
  try {
    // One after the other: side by side they take twice as long, and gigabytes of memory.
    for (const { name, entry } of records) {
      const dir = join(outDir, name);
      const known = await readManifest(join(dir, 'bundle.json'));
      bundles.push({ name, dir, ...(known ?? (await bundleFunction(name, join(sources, entry), dir))) });
    }
  } finally {
    // Its process would keep the memory for as long as this one lives.
    await stop();
  }
  return bundles;
}

async function bundleFunction(
  name: string,
  entry: string,
  dir: string,
): Promise<Pick<Bundle, 'bytes' | 'version'>> {
  const { files, inputs, imported } = await compile(name, entry, dir);
  await replaceFolder(dir, files, imported);
  const code = files.filter(({ path }) => !path.endsWith('.map'));
  const bundle = { bytes: sum(code.map(file => file.contents.length)), version: hash(dir, code) };
  await writeManifest(join(dir, 'bundle.json'), bundle, inputs);
  return bundle;
}

/** @returns The bundle's files, all that they depend on (sources, installed packages, these options), and what they import. */
async function compile(
  name: string,
  entry: string,
  outdir: string,
): Promise<{ files: OutputFile[]; inputs: string[]; imported: Set<string> }> {
  try {
    const { outputFiles, metafile } = await build({ ...options, entryPoints: { index: entry }, outdir });
    const own = Object.keys(metafile.inputs).filter(path => !path.includes('node_modules/'));
    const inputs = [...own.map(path => resolve(root, path)), installed, import.meta.filename];
    const imports = Object.values(metafile.outputs).flatMap(output => output.imports);
    return { files: outputFiles, inputs, imported: new Set(imports.map(({ path }) => path)) };
  } catch (cause) {
    throw new Error(`${name} cannot be bundled. ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}

async function replaceFolder(dir: string, files: OutputFile[], imported: Set<string>): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  for (const { path, contents } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  const named = external.filter(dependency =>
    [...imported].some(path => `${path}/`.startsWith(`${dependency}/`)),
  );
  const dependencies = Object.fromEntries(
    named.map(dependency => [dependency, shared.dependencies[dependency]]),
  );
  const manifest = { private: true, type: 'module', main: 'index.mjs', dependencies };
  await writeFile(join(dir, 'package.json'), JSON.stringify(manifest, undefined, 2));
}

function hash(dir: string, files: OutputFile[]): string {
  const lines = files.map(file => `${relative(dir, file.path)} ${file.hash}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
