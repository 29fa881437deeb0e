import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Mails that were sent, in a folder: one file each, whose name is when it came. */
export type Mailbox = {
  keep(raw: Buffer): Promise<void>;
  /** Ids, the newest first. */
  ids(): string[];
  /** undefined when there is none of this id. */
  read(id: string): Promise<Buffer | undefined>;
};

const mostKept = 500;
const form = /^\d{15}-[0-9a-f]{8}$/;

/** Opens the mailbox in a folder; of more than 500 mails the oldest go. */
export function openMailbox(folder: string): Mailbox {
  mkdirSync(folder, { recursive: true });
  const fileOf = (id: string) => join(folder, `${id}.eml`);
  const ids = () =>
    readdirSync(folder)
      .filter(file => file.endsWith('.eml'))
      .map(file => file.slice(0, -'.eml'.length))
      .sort()
      .reverse();
  return {
    ids,
    async keep(raw) {
      const id = `${String(Date.now()).padStart(15, '0')}-${randomBytes(4).toString('hex')}`;
      await writeFile(`${fileOf(id)}.part`, raw);
      await rename(`${fileOf(id)}.part`, fileOf(id));
      await Promise.all(
        ids()
          .slice(mostKept)
          .map(old => rm(fileOf(old), { force: true })),
      );
    },
    read: async id => (form.test(id) ? readFile(fileOf(id)).catch(() => undefined) : undefined),
  };
}
