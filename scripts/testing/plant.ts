import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A small tree: the text of each file by its path. */
export type Tree = Readonly<Record<string, string>>;

/** Writes a tree into a new folder, which is removed after the test. @returns the folder. */
export function plant(tree: Tree): string {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'chatterfix-tree-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(tree)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}
