import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import shared from '@chatterfix/shared/package.json' with { type: 'json' };
import { type BuildOptions, build, type OutputFile } from 'esbuild';
import type { FunctionRecord } from './function-list.ts';

/** A function as it is deployed: a folder with `index.mjs`, its chunks and a `package.json`. */
export type Bundle = {
  name: string;
  dir: string;
  /** All its code, source maps left out. */
  bytes: number;
  /** Changes with the code and with nothing else; the version of its revision. */
  version: string;
};

const framework = '@google-cloud/functions-framework';

const options: BuildOptions = {
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
  // A function registers itself with the copy it imports; the framework that runs it must be the same one.
  external: [framework],
  // CommonJS packages inside an ES module still call these. `var`, because a bundled module may declare them again.
  banner: {
    js: [
      "import { createRequire as bannerCreateRequire } from 'node:module';",
      'var require = bannerCreateRequire(import.meta.url);',
      'var { filename: __filename, dirname: __dirname } = import.meta;',
    ].join(' '),
  },
  logLevel: 'silent',
  write: false,
};

/**
 * Bundles functions, each by itself, into `<outDir>/<name>`.
 *
 * @param sources The folder that the records' entries are in.
 * @throws Error naming the function that cannot be bundled, and why.
 */
export function bundleFunctions(
  records: Pick<FunctionRecord, 'name' | 'entry'>[],
  outDir: string,
  sources = import.meta.dirname,
): Promise<Bundle[]> {
  return Promise.all(
    records.map(async ({ name, entry }) => {
      const dir = join(outDir, name);
      const files = await compile(name, join(sources, entry), dir);
      await replaceFolder(dir, files);
      const code = files.filter(({ path }) => !path.endsWith('.map'));
      return { name, dir, bytes: sum(code.map(file => file.contents.length)), version: hash(dir, code) };
    }),
  );
}

async function compile(name: string, entry: string, outdir: string): Promise<OutputFile[]> {
  try {
    const { outputFiles } = await build({ ...options, entryPoints: { index: entry }, outdir });
    return outputFiles ?? [];
  } catch (cause) {
    throw new Error(`${name} cannot be bundled. ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}

async function replaceFolder(dir: string, files: OutputFile[]): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  for (const { path, contents } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  const dependencies = { [framework]: shared.dependencies[framework] };
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
