import { KeyManagementServiceClient, type protos } from '@google-cloud/kms';
import { z } from 'zod';
import { closedAtEnd, serveForTest } from '../../grpc/testing/serve-for-test.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { kmsService } from '../kms-service.ts';

export const location = 'projects/demo/locations/us-central1';
export const ring = `${location}/keyRings/ring`;

/** The purposes by their names, as the client's requests take them. */
export type KeyOptions = protos.google.cloud.kms.v1.ICryptoKey;

export const macKey = { purpose: 'MAC', versionTemplate: { algorithm: 'HMAC_SHA256' } } as const;

export const signingKey = {
  purpose: 'ASYMMETRIC_SIGN',
  versionTemplate: { algorithm: 'EC_SIGN_P256_SHA256' },
} as const;

export const day = 86_400_000;

/** Google's client of a KMS that runs until the test's end, with a key ring `ring` in it. */
export async function startKms(options: { stateDir?: string; now?: () => Date } = {}) {
  const kms = kmsService({ ...options, stateDir: options.stateDir ?? temporaryFolder() });
  const client = closedAtEnd(new KeyManagementServiceClient(await serveForTest([kms])));
  await client.createKeyRing({ parent: location, keyRingId: 'ring' }).catch(() => {});
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
