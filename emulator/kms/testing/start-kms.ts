import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyManagementServiceClient, type protos } from '@google-cloud/kms';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { noFaults } from '../../faults/fault.ts';
import { serveGrpc } from '../../grpc/serve-grpc.ts';
import { localClientOptions } from '../../grpc/testing/client-options.ts';
import { kmsService } from '../kms-service.ts';

export const location = 'projects/demo/locations/us-central1';
export const ring = `${location}/keyRings/ring`;

/** The purposes by their names, as the client's requests take them. */
export type KeyOptions = protos.google.cloud.kms.v1.ICryptoKey;

export const macKey = { purpose: 'MAC', versionTemplate: { algorithm: 'HMAC_SHA256' } } as const;

export const day = 86_400_000;

/** A clock that a test moves. */
export function testClock() {
  let time = Date.parse('2026-01-01T00:00:00Z');
  return {
    now: () => new Date(time),
    at: (ms: number) => new Date(Date.parse('2026-01-01T00:00:00Z') + ms),
    advance(ms: number) {
      time += ms;
    },
  };
}

/** A folder for one test's state, removed at its end. */
export async function newStateDir(): Promise<string> {
  const stateDir = await mkdtemp(join(tmpdir(), 'kms-'));
  onTestFinished(() => rm(stateDir, { recursive: true }));
  return stateDir;
}

/** Google's client of a KMS that runs until the test's end, with a key ring `ring` in it. */
export async function startKms(options: { stateDir?: string; now?: () => Date } = {}) {
  const kms = kmsService({ ...options, stateDir: options.stateDir ?? (await newStateDir()) });
  const server = await serveGrpc({ host: '127.0.0.1', port: 0, services: [kms], faults: noFaults });
  const client = kmsClient(server.address);
  onTestFinished(() => server.stop());
  await client.createKeyRing({ parent: location, keyRingId: 'ring' }).catch(() => {});
  return client;
}

/** Google's client for an address, closed at the test's end. */
export function kmsClient(address: string): KeyManagementServiceClient {
  const client = new KeyManagementServiceClient(localClientOptions(address));
  onTestFinished(() => client.close());
  return client;
}

const Encrypted = z.object({ name: z.string(), ciphertext: z.instanceof(Buffer) });

/** Encrypts, and gives what the reply must hold: in the client's types every field may be missing. */
export async function encrypt(
  client: KeyManagementServiceClient,
  request: protos.google.cloud.kms.v1.IEncryptRequest,
): Promise<z.infer<typeof Encrypted>> {
  return Encrypted.parse((await client.encrypt(request))[0]);
}

/** Creates a key in `ring`, to encrypt unless told otherwise, and gives its name. */
export async function createKey(
  client: KeyManagementServiceClient,
  cryptoKeyId = 'key',
  cryptoKey: KeyOptions = { purpose: 'ENCRYPT_DECRYPT' },
): Promise<string> {
  await client.createCryptoKey({ parent: ring, cryptoKeyId, cryptoKey });
  return `${ring}/cryptoKeys/${cryptoKeyId}`;
}
