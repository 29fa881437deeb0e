import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '@chatterfix/functions/openapi-document.ts';
import { firestoreIndexes } from '@chatterfix/shared/domain/firestore-indexes.ts';

const root = join(import.meta.dirname, '..');

/** What is generated from declarations, and kept in the repository so that a change of it is seen in review. */
export const generatedFiles = {
  'firestore.indexes.json': () => json(firestoreIndexes()),
  'functions/openapi.json': () => json(openApiDocument()),
} satisfies Record<string, () => string>;

/** Writes every generated file. */
export function writeGeneratedFiles(): void {
  for (const [path, content] of Object.entries(generatedFiles)) writeFileSync(join(root, path), content());
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
