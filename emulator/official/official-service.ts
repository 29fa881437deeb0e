import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalService } from '../local-service.ts';
import type { Child } from './child.ts';
import { startSaver } from './saver.ts';

/** An official emulator that runs as a child process. */
export type OfficialService = LocalService & { readonly child: Child };

/** One that keeps its state on disk. */
export type SavingService = OfficialService & {
  /** Has all that is in it now on disk when it resolves. */
  save(): Promise<void>;
};

export type OfficialOptions = {
  host: string;
  /** 0 takes a free one. */
  port: number;
  project: string;
  /** The local cloud's folder; without it the state lasts until the stop. */
  stateDir?: string | undefined;
};

export type SavingOptions = OfficialOptions & {
  /** Whether anything may have changed since this was last asked; "yes" when absent. */
  changed?: () => boolean;
  saveEveryMs?: number;
};

/** Where a part keeps its state, and what removes it again if it is only for this run. */
export type StateFolder = { dir: string; lasting: boolean; discard(): Promise<void> };

/** The folder given, or a temporary one. */
export function stateFolder(stateDir: string | undefined): StateFolder {
  if (stateDir !== undefined) return { dir: stateDir, lasting: true, discard: async () => {} };
  const dir = mkdtempSync(join(tmpdir(), 'chatterfix-'));
  return { dir, lasting: false, discard: () => rm(dir, { recursive: true, force: true }) };
}

/** What a stateful emulator's process and its way of saving make together. */
export function savingService(
  part: { name: string; address: string; child: Child; folder: StateFolder; save(): Promise<void> },
  { changed = () => true, saveEveryMs = 60_000 }: SavingOptions,
): SavingService {
  const { name, address, child, folder } = part;
  const saver = startSaver({
    save: part.save,
    changed: () => folder.lasting && changed(),
    everyMs: saveEveryMs,
  });
  const stop = async () => {
    try {
      await saver.stop();
      if (folder.lasting) await saver.save();
    } finally {
      await child.stop();
      await folder.discard();
    }
  };
  return { name, address, child, save: saver.save, stop };
}
