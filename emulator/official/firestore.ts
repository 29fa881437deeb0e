import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { type Child, startChild } from './child.ts';
import { readToolPlaces } from './config.ts';
import { findOrFetchJar } from './fetch-jar.ts';
import { findJava } from './java.ts';
import { type SavingOptions, type SavingService, savingService, stateFolder } from './official-service.ts';
import { openSnapshots } from './snapshots.ts';

const exportName = 'export';
/** What an export in this folder is taken in by, as a seed. */
export const exportFile = (folder: string) =>
  join(folder, exportName, `${exportName}.overall_export_metadata`);

export type FirestoreOptions = SavingOptions & {
  /** `host:port` of what takes the document events (emulator/eventarc). */
  eventarcReceiver?: string;
  /** A rules file for direct access by browsers; without it everything is open to them. */
  rules?: string;
  /** An export (`….overall_export_metadata`) to begin with when there is no state yet. */
  seed?: string;
};

/**
 * Starts the official Firestore emulator, with the state it was left in.
 *
 * @throws MissingPart when there is no Java or no emulator to be had.
 */
export async function startFirestore(options: FirestoreOptions): Promise<SavingService> {
  const { host, project } = options;
  const port = options.port || (await freePort(host));
  const folder = stateFolder(options.stateDir);
  const snapshots = openSnapshots(join(folder.dir, 'firestore'));
  const snapshot = await snapshots.current();
  const child = await startProcess(options, port, folder.dir, snapshot ? exportFile(snapshot) : options.seed);
  const save = () => snapshots.take(target => exportTo(`http://${host}:${port}`, project, target));
  return savingService({ name: 'firestore', address: `${host}:${port}`, child, folder, save }, options);
}

async function startProcess(
  { host, eventarcReceiver, rules }: FirestoreOptions,
  port: number,
  stateDir: string,
  seed: string | undefined,
): Promise<Child> {
  const places = readToolPlaces();
  const jar = await findOrFetchJar('firestore', places);
  const marker = `-Dchatterfix.state=${stateDir}/firestore`;
  const args = [
    marker,
    '-Duser.language=en',
    '-cp',
    jar.path,
    'com.google.cloud.datastore.emulator.firestore.CloudFirestore',
    'start',
    `--host=${host}`,
    `--port=${port}`,
    ...(seed ? [`--seed_from_export=${seed}`] : []),
    ...(rules ? [`--rules=${rules}`] : []),
    ...(eventarcReceiver ? [`--functions_emulator=${eventarcReceiver}`] : []),
  ];
  const ready = async () => (await fetch(`http://${host}:${port}/`)).ok;
  const command = await findJava(places.java, jar.javaMinimum);
  return startChild({ name: 'firestore', command, args, stateDir, marker, ready });
}

/** Has a running emulator write all its documents into an empty folder. @param url `http://127.0.0.1:8081` */
export async function exportTo(url: string, project: string, folder: string): Promise<void> {
  const response = await fetch(`${url}/emulator/v1/projects/${project}:export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      database: `projects/${project}/databases/(default)`,
      export_directory: folder,
      export_name: exportName,
    }),
  });
  if (!response.ok)
    throw new Error(`Firestore's export answered ${response.status}: ${await response.text()}`);
}
