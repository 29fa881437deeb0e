import type { LocalCloudConfig } from '../config.ts';
import { inheritedEnv } from './config.ts';

/** The environment of every function: where Google's client libraries and ours find the local cloud. */
export function functionEnv({ project, host, ports }: LocalCloudConfig): NodeJS.ProcessEnv {
  return {
    ...inheritedEnv(),
    ...clientEnv({
      project,
      firestore: `${host}:${ports.firestore}`,
      pubsub: `${host}:${ports.pubsub}`,
      auth: `${host}:${ports.auth}`,
      storage: `${host}:${ports.storage}`,
      grpc: `${host}:${ports.grpc}`,
    }),
    ...mailEnv(`${host}:${ports.mail}`),
    APP_URL: `http://${host}:${ports.frontDoor}`,
    NODE_ENV: 'production',
    TZ: 'UTC',
    LOCAL_CLOUD: '1',
  };
}

/** How mails are sent, and what may be called on this machine: where the local cloud stands alone. */
export function mailEnv(mail: string): Record<string, string> {
  return { SMTP_URL: `smtp://${mail}`, ALLOW_LOCAL_CALLS: '1' };
}

/** What KMS has from the start: the keys by which functions seal and sign, the ring in which rooms get their keys. */
export function initialKeys(project: string) {
  const keys = {
    [keyOf(project, 'secrets')]: 'ENCRYPT_DECRYPT',
    [keyOf(project, 'audit')]: 'MAC',
    [keyOf(project, 'signing')]: 'ASYMMETRIC_SIGN',
  } as const;
  return { keys, keyRings: [roomKeyRing(project)] };
}

function keyOf(project: string, name: string): string {
  return `projects/${project}/locations/us-central1/keyRings/chatterfix/cryptoKeys/${name}`;
}

function roomKeyRing(project: string): string {
  return `projects/${project}/locations/us-central1/keyRings/rooms`;
}

type Addresses = {
  project: string;
  firestore: string;
  pubsub: string;
  auth: string;
  storage: string;
  grpc: string;
};

/** What client libraries want to know, from addresses without a scheme. */
export function clientEnv(addresses: Addresses): Record<string, string> {
  return {
    GOOGLE_CLOUD_PROJECT: addresses.project,
    FIRESTORE_EMULATOR_HOST: addresses.firestore,
    PUBSUB_EMULATOR_HOST: addresses.pubsub,
    FIREBASE_AUTH_EMULATOR_HOST: addresses.auth,
    STORAGE_EMULATOR_HOST: `http://${addresses.storage}`,
    CHATTERFIX_GRPC_ENDPOINT: addresses.grpc,
    SECRETS_KEY: keyOf(addresses.project, 'secrets'),
    AUDIT_KEY: `${keyOf(addresses.project, 'audit')}/cryptoKeyVersions/1`,
    SIGNING_KEY: `${keyOf(addresses.project, 'signing')}/cryptoKeyVersions/1`,
    ROOM_KEY_RING: roomKeyRing(addresses.project),
    METADATA_SERVER_DETECTION: 'none',
  };
}
