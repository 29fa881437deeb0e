import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openApiDocument } from '@chatterfix/functions/openapi-document.ts';
import { firestoreIndexes } from '@chatterfix/shared/domain/firestore-indexes.ts';
import { repositoryRoot } from './repository-files.ts';

/**
 * What is generated from declarations, and kept in the repository so that a change of it is seen in review. The later
 * ones may read the earlier ones.
 */
export const generatedFiles = {
  'firestore.indexes.json': () => json(firestoreIndexes()),
  'functions/openapi.json': () => json(openApiDocument()),
  'web/app/openapi.generated.d.ts': apiTypes,
} satisfies Record<string, () => string>;

/** Writes every generated file. */
export function writeGeneratedFiles(): void {
  for (const [path, content] of Object.entries(generatedFiles))
    writeFileSync(join(repositoryRoot, path), content());
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The types of the API for the web. The generator is a package of the web's, beside the TypeScript that it needs. */
function apiTypes(): string {
  const { resolve } = createRequire(join(repositoryRoot, 'web/package.json'));
  const generator = join(resolve('openapi-typescript/package.json'), '../bin/cli.js');
  const args = [generator, 'functions/openapi.json', '--default-non-nullable', 'false'];
  return execFileSync(process.execPath, args, { cwd: repositoryRoot, encoding: 'utf8' });
}
