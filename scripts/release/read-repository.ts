import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { repositoryRoot } from '../repository-files.ts';
import type { Repository } from './release-faults.ts';

const Package = z.object({ version: z.string() });

/** What there is to be released: asks git, and reads package.json and the changelog. */
export function readRepository(root = repositoryRoot): Repository {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  return {
    status: git('status', '--porcelain'),
    tags: git('tag', '--points-at', 'HEAD').split('\n').filter(Boolean),
    version: Package.parse(JSON.parse(read('package.json'))).version,
    changelog: read('CHANGELOG.md'),
  };
}
