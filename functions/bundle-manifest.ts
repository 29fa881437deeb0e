import { readFile, stat, writeFile } from 'node:fs/promises';
import * as z from 'zod';

const Manifest = z.object({
  bytes: z.int(),
  version: z.string(),
  /** Time of change and size of each file the bundle depends on, by its path. */
  inputs: z.record(z.string(), z.string()),
});

/** What is known of a bundle; undefined when there is none or one of the files it depends on has changed. */
export async function readManifest(file: string): Promise<{ bytes: number; version: string } | undefined> {
  try {
    const { bytes, version, inputs } = Manifest.parse(JSON.parse(await readFile(file, 'utf8')));
    const now = await stampsOf(Object.keys(inputs));
    return Object.entries(now).every(([path, stamp]) => stamp === inputs[path])
      ? { bytes, version }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Notes a bundle that is on disk. */
export async function writeManifest(
  file: string,
  bundle: { bytes: number; version: string },
  inputs: string[],
): Promise<void> {
  await writeFile(file, JSON.stringify({ ...bundle, inputs: await stampsOf(inputs) }));
}

async function stampsOf(paths: string[]): Promise<Record<string, string>> {
  const entries = paths.map(async path => {
    const { mtimeMs, size } = await stat(path);
    return [path, `${mtimeMs} ${size}`];
  });
  return Object.fromEntries(await Promise.all(entries));
}
