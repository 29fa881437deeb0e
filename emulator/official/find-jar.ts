import { globSync } from 'node:fs';
import type { ToolPlaces } from './config.ts';

export type JarName = 'firestore' | 'pubsub';

/** An official emulator on this machine, and the Java it wants. */
export type Jar = { path: string; javaMinimum: number };

const patterns: Record<JarName, { cloudSdk: string; firebase: string }> = {
  firestore: {
    cloudSdk: 'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar',
    firebase: 'cloud-firestore-emulator-v*.jar',
  },
  pubsub: {
    cloudSdk: 'platform/pubsub-emulator/lib/cloud-pubsub-emulator-*-all.jar',
    firebase: 'pubsub-emulator-*/pubsub-emulator/lib/cloud-pubsub-emulator-*-all.jar',
  },
};

/** Looks in the Google Cloud CLI, then in what firebase-tools has downloaded. */
export function findJar(name: JarName, places: Omit<ToolPlaces, 'java'>): Jar | undefined {
  for (const root of places.cloudSdkRoots) {
    const path = newest(patterns[name].cloudSdk, root);
    if (path) return { path, javaMinimum: 11 };
  }
  const path = newest(patterns[name].firebase, places.firebaseCache);
  return path ? { path, javaMinimum: 21 } : undefined;
}

function newest(pattern: string, cwd: string): string | undefined {
  const byVersion = new Intl.Collator('en', { numeric: true }).compare;
  const last = globSync(pattern, { cwd }).toSorted(byVersion).at(-1);
  return last === undefined ? undefined : `${cwd}/${last}`;
}
