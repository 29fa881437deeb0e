import type { GrpcPlace } from '../google/grpc-options.ts';
import { received, sent, whole } from './checked-call.ts';
import { type KeyLife, keyRequest } from './key-request.ts';
import { isVersionOf, versionNumber } from './key-version.ts';
import { Damaged, isRefused, isThere, kmsProblem, Undecipherable } from './kms-errors.ts';
import { lazyKmsClient } from './lazy-kms-client.ts';
import { type Signing, signing } from './signing.ts';

/** A ciphertext, and the version of the key that made it: as long as that one is enabled, it can be opened. */
export type Encrypted = { ciphertext: Buffer; keyVersion: string };

/**
 * Cloud KMS: encrypts and signs up to 64 KiB with keys that never leave it.
 *
 * @param key `projects/…/locations/…/keyRings/…/cryptoKeys/…`
 * @param context What the ciphertext belongs to. It is no part of it, and must be the same when it is opened.
 */
export type Kms = Signing & {
  /** @throws Unavailable */
  encrypt(key: string, plaintext: Uint8Array, context: Uint8Array): Promise<Encrypted>;
  /** @throws Unavailable, Undecipherable */
  decrypt(key: string, ciphertext: Uint8Array, context: Uint8Array): Promise<Buffer>;
  /**
   * Makes a key that encrypts; one that is there stays as it is.
   *
   * @returns The number of the version that encrypts; undefined when the key was there. @throws Unavailable
   */
  createKey(key: string, life: KeyLife): Promise<number | undefined>;
};

/** Opens Cloud KMS at its first use. A call has `deadlineMs`, in which the client repeats it while nobody is there. */
export function openKms({ deadlineMs = 5_000, ...place }: GrpcPlace & { deadlineMs?: number }): Kms {
  const client = lazyKmsClient(place);
  const options = { timeout: deadlineMs };

  return {
    ...signing(client, options),
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
        const [{ primary }] = await (await client()).createCryptoKey(keyRequest(key, life), options);
        return versionNumber(primary?.name ?? '');
      } catch (error) {
        if (!isThere(error)) throw kmsProblem(error);
        return undefined;
      }
    },
  };
}

const additional = 'additionalAuthenticatedData';
