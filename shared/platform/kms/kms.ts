import type { KeyManagementServiceClient, protos } from '@google-cloud/kms';
import { crc32c } from '../crc32c/crc32c.ts';
import { type GrpcPlace, grpcOptions } from '../google/grpc-options.ts';
import { type KeyLife, keyRequest } from './key-request.ts';
import { Damaged, isDamaged, isRefused, isThere, kmsProblem, Undecipherable } from './kms-errors.ts';

/** A ciphertext, and the version of the key that made it: as long as that one is enabled, it can be opened. */
export type Encrypted = { ciphertext: Buffer; keyVersion: string };

/**
 * Cloud KMS: encrypts up to 64 KiB with keys that never leave it.
 *
 * @param key `projects/…/locations/…/keyRings/…/cryptoKeys/…`
 * @param context What the ciphertext belongs to. It is no part of it, and must be the same when it is opened.
 */
export type Kms = {
  /** @throws Unavailable */
  encrypt(key: string, plaintext: Uint8Array, context: Uint8Array): Promise<Encrypted>;
  /** @throws Unavailable, Undecipherable */
  decrypt(key: string, ciphertext: Uint8Array, context: Uint8Array): Promise<Buffer>;
  /** Makes a key that encrypts; one that is there stays as it is. @throws Unavailable */
  createKey(key: string, life: KeyLife): Promise<void>;
};

type Bytes = protos.google.cloud.kms.v1.IEncryptResponse['ciphertext'];
type Checksum = protos.google.protobuf.IInt64Value | null | undefined;

/** How often what arrived damaged is asked for; what is not there is tried again by the client itself. */
const mostAttempts = 3;

/** Opens Cloud KMS at its first use. A call has `deadlineMs`, in which the client repeats it while nobody is there. */
export function openKms({ deadlineMs = 5_000, ...place }: GrpcPlace & { deadlineMs?: number }): Kms {
  let opened: Promise<KeyManagementServiceClient> | undefined;
  const client = () => {
    opened ??= import('./kms-client.ts').then(
      async ({ KeyManagementServiceClient }) => new KeyManagementServiceClient(await grpcOptions(place)),
    );
    return opened;
  };
  const options = { timeout: deadlineMs };

  return {
    encrypt: (key, plaintext, context) =>
      whole(async () => {
        const request = { name: key, ...sent('plaintext', plaintext), ...sent(additional, context) };
        const [answer] = await (await client()).encrypt(request, options);
        const verified = answer.verifiedPlaintextCrc32c && answer.verifiedAdditionalAuthenticatedDataCrc32c;
        const keyVersion = answer.name ?? '';
        if (!verified || !isVersionOf(key, keyVersion)) throw new Damaged();
        return { ciphertext: received(answer.ciphertext, answer.ciphertextCrc32c), keyVersion };
      }),

    decrypt: (key, ciphertext, context) =>
      whole(async () => {
        const request = { name: key, ...sent('ciphertext', ciphertext), ...sent(additional, context) };
        const [answer] = await (await client()).decrypt(request, options);
        return received(answer.plaintext, answer.plaintextCrc32c);
      }).catch(error => {
        throw isRefused(error) ? new Undecipherable(error) : error;
      }),

    async createKey(key, life) {
      try {
        await (await client()).createCryptoKey(keyRequest(key, life), options);
      } catch (error) {
        if (!isThere(error)) throw kmsProblem(error);
      }
    },
  };
}

/** Whether a version is of the key that was asked for; its project may be said by id or by number. */
function isVersionOf(key: string, version: string): boolean {
  return version.includes(`${key.slice(key.indexOf('/locations/'))}/cryptoKeyVersions/`);
}

const additional = 'additionalAuthenticatedData';

/** A field of a request and its checksum, by which the service sees whether it came through whole. */
function sent(field: string, bytes: Uint8Array) {
  return { [field]: bytes, [`${field}Crc32c`]: { value: crc32c(bytes) } };
}

function received(bytes: Bytes, checksum: Checksum): Buffer {
  // The client gives bytes as such; text is what its types allow for.
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : Buffer.from(bytes ?? []);
  if (String(checksum?.value) !== String(crc32c(buffer))) throw new Damaged();
  return buffer;
}

/** @see https://cloud.google.com/kms/docs/data-integrity-guidelines */
async function whole<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isDamaged(error) || attempt === mostAttempts) throw kmsProblem(error);
    }
  }
}
