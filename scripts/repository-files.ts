import { execFileSync, spawnSync } from 'node:child_process';
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

/** Those of some paths that git is told to ignore, there or not: what is built, and local state. */
export function ignoredPaths(root: string, paths: readonly string[]): Set<string> {
  const inside = paths.filter(path => !path.startsWith('..'));
  const { stdout } = spawnSync('git', ['check-ignore', '--no-index', '-z', '--stdin'], {
    cwd: root,
    encoding: 'utf8',
    input: inside.join('\0'),
  });
  return new Set(stdout.split('\0').filter(path => path !== ''));
}
