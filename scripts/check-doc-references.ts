import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DeadReference, deadReferences } from './doc-references/dead-references.ts';
import { indexRepository } from './doc-references/repository-index.ts';
import { report } from './report.ts';
import { ignoredPaths, repositoryFiles, repositoryRoot } from './repository-files.ts';

// A changelog tells of files that have gone since.
const documents = (files: string[]) => files.filter(file => file.endsWith('.md') && file !== 'CHANGELOG.md');

const files = repositoryFiles(repositoryRoot);
const index = indexRepository(repositoryRoot, files);
const dead = documents(files).flatMap(file =>
  deadReferences(file, readFileSync(join(repositoryRoot, file), 'utf8'), index),
);
const made = ignoredPaths(
  repositoryRoot,
  dead.flatMap(reference => ('path' in reference ? reference.path : [])),
);
report(dead.filter(reference => !('path' in reference && made.has(reference.path))).map(describe));

function describe(reference: DeadReference): string {
  const place = `${reference.document}:${reference.line}`;
  if ('path' in reference) return `${place}: there is no ${reference.path} in the repository.`;
  const { script, workspace } = reference;
  return `${place}: there is no npm script "${script}"${workspace ? ` in the workspace ${workspace}` : ''}.`;
}
