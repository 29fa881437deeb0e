import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../state-file.ts';

/**
 * A folder of whole copies of a state. The file `current` names the newest finished one and is replaced by a rename, so
 * that a crash at any moment leaves the copy before or the copy after.
 */
export type Snapshots = {
  /** The folder of the newest whole copy. */
  current(): Promise<string | undefined>;
  /** Has `write` fill a new folder, makes it the current one, and removes the older ones. */
  take(write: (folder: string) => Promise<void>): Promise<void>;
};

/** Opens such a folder, which need not exist yet. */
export function openSnapshots(dir: string): Snapshots {
  const pointer = join(dir, 'current');
  const current = async () => {
    const name = await readFile(pointer, 'utf8').catch(() => undefined);
    return name !== undefined && existsSync(join(dir, name)) ? join(dir, name) : undefined;
  };
  const take = async (write: (folder: string) => Promise<void>) => {
    const name = randomUUID();
    await mkdir(join(dir, name), { recursive: true });
    await write(join(dir, name));
    replaceFile(pointer, name);
    await removeOthers(dir, [name, 'current']);
  };
  return { current, take };
}

async function removeOthers(dir: string, kept: string[]): Promise<void> {
  const others = (await readdir(dir)).filter(name => !kept.includes(name));
  await Promise.all(others.map(name => rm(join(dir, name), { recursive: true, force: true })));
}
