import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Java and the official emulators may be found on this machine. */
export type ToolPlaces = {
  /** Candidates, best first. */
  java: string[];
  cloudSdkRoots: string[];
  /** Where firebase-tools keeps what it has downloaded. */
  firebaseCache: string;
};

/** Reads `JAVA_HOME`, `CLOUDSDK_ROOT_DIR` and `FIREBASE_EMULATORS_PATH`, and adds the usual places. */
export function readToolPlaces(env: NodeJS.ProcessEnv = process.env): ToolPlaces {
  return {
    java: [...(env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin', 'java')] : []), 'java'],
    cloudSdkRoots: [
      ...(env.CLOUDSDK_ROOT_DIR ? [env.CLOUDSDK_ROOT_DIR] : []),
      '/usr/lib/google-cloud-sdk',
      '/usr/share/google-cloud-sdk',
      '/usr/local/share/google-cloud-sdk',
      '/opt/homebrew/share/google-cloud-sdk',
      '/snap/google-cloud-cli/current',
      '/opt/google-cloud-sdk',
      join(homedir(), 'google-cloud-sdk'),
    ],
    firebaseCache: env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators'),
  };
}
