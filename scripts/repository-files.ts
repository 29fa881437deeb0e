import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's folder. */
export const repositoryRoot = join(import.meta.dirname, '..');

/** The files that belong to a git work tree, tracked or new but not ignored, as sorted paths below `root`. */
export function repositoryFiles(root: string): string[] {
  const listing = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(listing.split('\0'))].filter(path => path !== '' && existsSync(join(root, path))).sort();
}
