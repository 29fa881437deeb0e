import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { ToolPlaces } from './config.ts';
import { findJar, type Jar, type JarName } from './find-jar.ts';
import { MissingPart } from './missing-part.ts';

/**
 * Finds an emulator on this machine or has firebase-tools download it.
 *
 * @throws MissingPart when neither works.
 */
export async function findOrFetchJar(name: JarName, places: ToolPlaces): Promise<Jar> {
  const found = findJar(name, places);
  if (found) return found;
  const cause = await download(name);
  const fetched = findJar(name, places);
  if (fetched) return fetched;
  throw new MissingPart(
    `The ${title[name]} emulator is missing and could not be downloaded: install it with "apt install google-cloud-cli-${name}-emulator" or "gcloud components install ${component[name]}".`,
    { cause },
  );
}

const title: Record<JarName, string> = { firestore: 'Firestore', pubsub: 'Pub/Sub' };
const component: Record<JarName, string> = {
  firestore: 'cloud-firestore-emulator',
  pubsub: 'pubsub-emulator',
};

async function download(name: JarName): Promise<unknown> {
  const firebase = createRequire(import.meta.url).resolve('firebase-tools/lib/bin/firebase.js');
  try {
    await promisify(execFile)(process.execPath, [firebase, `setup:emulators:${name}`]);
    return undefined;
  } catch (error) {
    return error;
  }
}
