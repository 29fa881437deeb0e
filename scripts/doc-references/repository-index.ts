import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { z } from 'zod';

/** What documents may cite: the repository's paths, and the npm scripts of its packages. */
export type RepositoryIndex = {
  /** Files and folders, relative to the root, without a slash at the end; the root itself is ''. */
  paths: ReadonlySet<string>;
  /** Names of the scripts in the package.json of a folder (`''` for the root) or of a package's name. */
  scripts: ReadonlyMap<string, ReadonlySet<string>>;
};

const Package = z.object({
  name: z.string().optional(),
  scripts: z.record(z.string(), z.string()).default({}),
});

/** Indexes a repository. @param files Paths of its files below `root`. */
export function indexRepository(root: string, files: readonly string[]): RepositoryIndex {
  const paths = new Set(files.flatMap(file => [file, ...foldersAbove(file)]));
  const scripts = new Map<string, Set<string>>();
  for (const file of files.filter(path => /(^|\/)package\.json$/.test(path))) {
    const { name, scripts: own } = Package.parse(JSON.parse(readFileSync(join(root, file), 'utf8')));
    const names = new Set(Object.keys(own));
    scripts.set(file === 'package.json' ? '' : dirname(file), names);
    if (name) scripts.set(name, names);
  }
  return { paths, scripts };
}

/** The folders a path is in, the nearest first and the root, '', last. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - 1 - index).join('/'));
}
