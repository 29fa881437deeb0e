import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFile, exportTo, startFirestore } from '@chatterfix/emulator/official/firestore.ts';
import { differences } from './differences.ts';
import { readDocuments } from './read-documents.ts';

/** What a drill found. */
export type DrillOutcome = { documents: number; differences: string[] };

const host = '127.0.0.1';

/**
 * Exports all that the official emulator holds, deletes it there, and compares what another emulator has after taking in the export
 * with what there was.
 *
 * @param source The emulator: `http://127.0.0.1:8081`. Its documents are gone afterwards.
 */
export async function drill(source: string, project: string): Promise<DrillOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'chatterfix-drill-'));
  try {
    const before = await readDocuments(source, project);
    await exportTo(source, project, folder);
    await wipe(source, project);
    const after = await readRestored(exportFile(folder), project);
    return { documents: before.size, differences: differences(before, after) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readRestored(seed: string, project: string) {
  const restored = await startFirestore({ host, port: 0, project, seed });
  try {
    return await readDocuments(`http://${restored.address}`, project);
  } finally {
    await restored.stop();
  }
}

async function wipe(url: string, project: string): Promise<void> {
  const documents = `${url}/emulator/v1/projects/${project}/databases/(default)/documents`;
  const response = await fetch(documents, { method: 'DELETE' });
  const left = await readDocuments(url, project);
  if (!response.ok || left.size > 0) throw new Error(`${left.size} documents could not be deleted.`);
}
