import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findOrFetchJar } from './fetch-jar.ts';
import { findJar } from './find-jar.ts';
import { MissingPart } from './missing-part.ts';

const sdkJar = 'platform/pubsub-emulator/lib/cloud-pubsub-emulator-0.8.20-all.jar';
let sdk: string;
let cache: string;

beforeEach(() => {
  sdk = temporaryFolder();
  cache = temporaryFolder();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const touch = (file: string) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
};
const places = () => ({ cloudSdkRoots: ['/nowhere', sdk], firebaseCache: cache });

test('an emulator of the Google Cloud CLI is preferred', () => {
  touch(join(sdk, sdkJar));
  touch(join(cache, 'pubsub-emulator-0.8.37/pubsub-emulator/lib/cloud-pubsub-emulator-0.8.37-all.jar'));
  expect(findJar('pubsub', places())).toEqual({ path: join(sdk, sdkJar), javaMinimum: 11 });
});

test('else the newest that firebase-tools has downloaded, which wants a newer Java', () => {
  for (const version of ['1.9.0', '1.22.0', '1.20.2'])
    touch(join(cache, `cloud-firestore-emulator-v${version}.jar`));
  expect(findJar('firestore', places())).toEqual({
    path: join(cache, 'cloud-firestore-emulator-v1.22.0.jar'),
    javaMinimum: 21,
  });
});

test('nothing is found where nothing is', () => {
  expect(findJar('firestore', places())).toBeUndefined();
});

test('one that can neither be found nor downloaded is named in one line, with what installs it', async () => {
  const notFolder = join(cache, 'file');
  touch(notFolder);
  vi.stubEnv('FIREBASE_EMULATORS_PATH', notFolder);
  const looking = findOrFetchJar('firestore', { java: [], cloudSdkRoots: [sdk], firebaseCache: notFolder });
  await expect(looking).rejects.toThrow(MissingPart);
  await expect(looking).rejects.toThrow(
    /Firestore emulator is missing.*apt install google-cloud-cli-firestore-emulator/,
  );
});
