import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../repository-files.ts';

/** Of the local cloud alone, set by Cloud Run itself, or right as they are. */
const left = [
  'ALLOW_LOCAL_CALLS',
  'CHATTERFIX_GRPC_ENDPOINT',
  'FCM_EMULATOR_HOST',
  'FIREBASE_AUTH_EMULATOR_HOST',
  'FIRESTORE_EMULATOR_HOST',
  'IMPORT_SILENT_SECONDS',
  'K_REVISION',
  'K_SERVICE',
  'RATE_LIMIT_PER_MINUTE',
  'REQUEST_COUNT_SECONDS',
  'STORAGE_EMULATOR_HOST',
];

const textOf = (file: string) => readFileSync(join(repositoryRoot, file), 'utf8');
const namesIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);

test('in the cloud a function is given everything that its configuration reads', () => {
  const read = namesIn(textOf('shared/platform/config/config.ts'), /^ {2}([A-Z][A-Z_]+): [a-z]/gm);
  const given = namesIn(textOf('terraform/functions.tf'), /^ {4}([A-Z][A-Z_]+) += /gm);
  const secret = namesIn(textOf('functions/functions.json'), /"([A-Z][A-Z_]+)"/g);
  expect([...new Set([...given, ...secret, ...left])].toSorted()).toEqual(read.toSorted());
});
