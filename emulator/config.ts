import { join, resolve } from 'node:path';
import type { Backoff } from './delivery/backoff.ts';

/** Where each part of the local cloud listens, and where it keeps its state. */
export type LocalCloudConfig = {
  project: string;
  /** The function's region in resource names; nothing local depends on it. */
  location: string;
  host: string;
  stateDir: string;
  ports: Record<PortName, number>;
  /** Between the attempts to deliver an event or a message. */
  backoff: Backoff;
  /** Names of functions whose schedules begin paused. */
  pausedJobs: readonly string[];
};

export type PortName = keyof typeof defaultPorts;

const defaultPorts = {
  frontDoor: 8080,
  firestore: 8081,
  pubsub: 8085,
  auth: 9099,
  storage: 9199,
  /** Takes mails, and keeps them. */
  mail: 1025,
  /** KMS, Cloud Run Admin and Cloud Scheduler share one gRPC server. */
  grpc: 9010,
  /** Receives the Firestore emulator's document events. */
  eventarc: 9299,
  /** Answers `local:ps` and `local:faults`. */
  control: 8079,
} as const;

/**
 * Reads the configuration: `CHATTERFIX_PORT_<NAME>` (for example `CHATTERFIX_PORT_FRONT_DOOR`),
 * `CHATTERFIX_STATE_DIR`, `CHATTERFIX_LONGEST_BACKOFF_MS`, `CHATTERFIX_PAUSED_JOBS`, `GOOGLE_CLOUD_PROJECT`. A port of 0 takes
 * any free one.
 *
 * @throws Error naming the variable when a port is not a number from 0 to 65535, or the back-off none above 0.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): LocalCloudConfig {
  const names = Object.keys(defaultPorts) as PortName[];
  return {
    project: env.GOOGLE_CLOUD_PROJECT ?? 'demo-chatterfix',
    location: 'us-central1',
    host: '127.0.0.1',
    stateDir: resolve(env.CHATTERFIX_STATE_DIR ?? join(import.meta.dirname, '..', '.local')),
    ports: Object.fromEntries(names.map(name => [name, readPort(env, name)])) as Record<PortName, number>,
    backoff: readBackoff(env),
    pausedJobs: env.CHATTERFIX_PAUSED_JOBS?.split(',') ?? [],
  };
}

/** The environment variable that sets a port: `CHATTERFIX_PORT_FRONT_DOOR`. */
export function portVariable(name: PortName): string {
  return `CHATTERFIX_PORT_${name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase()}`;
}

function readPort(env: NodeJS.ProcessEnv, name: PortName): number {
  const variable = portVariable(name);
  const port = Number(env[variable] ?? defaultPorts[name]);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${variable} must be a port number from 0 to 65535, not "${env[variable]}".`);
  }
  return port;
}

function readBackoff(env: NodeJS.ProcessEnv): Backoff {
  const variable = 'CHATTERFIX_LONGEST_BACKOFF_MS';
  const maxMs = Number(env[variable] ?? 60_000);
  if (!(maxMs > 0)) throw new Error(`${variable} must be a number above 0, not "${env[variable]}".`);
  return { minMs: Math.min(1000, maxMs), maxMs };
}
