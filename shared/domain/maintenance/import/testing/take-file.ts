import { Readable } from 'node:stream';
import { repository } from '../../../../platform/firestore/repository.ts';
import { openObjects } from '../../../../platform/storage/objects.ts';
import { type TestOrganisation, testDeps } from '../../../../testing/test-organisation.ts';
import type { ImportDeps } from '../deps.ts';
import { runImport } from '../run-import.ts';
import { type Import, imports } from '../schemas.ts';
import { type ImportRequest, startImport } from '../start-import.ts';

const base = testDeps();

/** What imports work with, on the local cloud. */
export const importDeps = {
  ...base,
  files: openObjects({ ...base.config, bucket: base.config.importBucket }),
} satisfies ImportDeps;

/** A file that waits to be imported. */
export function queueFile(
  organisation: TestOrganisation,
  content: string | AsyncIterable<Uint8Array>,
  request: Partial<ImportRequest> = {},
): Promise<Import> {
  const whole: ImportRequest = {
    kind: 'work-orders',
    fileName: 'test.csv',
    dryRun: false,
    createMissing: [],
    dates: 'month-first',
    ...request,
  };
  const file = typeof content === 'string' ? Readable.from([Buffer.from(content)]) : content;
  return startImport(importDeps, organisation.context(), whole, file);
}

/** Imports a file, and answers what became of it. */
export async function takeFile(...given: Parameters<typeof queueFile>): Promise<Import> {
  const [organisation] = given;
  const { id } = await queueFile(...given);
  await runImport(importDeps, organisation.id, id);
  return readImport(organisation, id);
}

/** How far an import is. */
export function readImport(organisation: TestOrganisation, id: string): Promise<Import> {
  return repository(importDeps.store, organisation.context(), imports).get(id);
}
