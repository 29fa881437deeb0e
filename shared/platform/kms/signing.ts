import { createHash } from 'node:crypto';
import type { KeyManagementServiceClient } from '@google-cloud/kms';
import { crc32c } from '../crc32c/crc32c.ts';
import { received, sent, whole } from './checked-call.ts';
import { isSameVersion } from './key-version.ts';
import { Damaged } from './kms-errors.ts';

/**
 * Signs up to 64 KiB, by versions of keys: what signs does not change by itself.
 *
 * @param version `projects/…/cryptoKeys/…/cryptoKeyVersions/…`
 */
export type Signing = {
  /** HMAC-SHA256, for which only Cloud KMS can vouch. @throws Unavailable */
  macSign(version: string, data: Uint8Array): Promise<Buffer>;
  /** @throws Unavailable */
  macVerify(version: string, data: Uint8Array, mac: Uint8Array): Promise<boolean>;
  /** ECDSA over the SHA-256 of the data, in DER, which anyone checks by the public key. @throws Unavailable */
  asymmetricSign(version: string, data: Uint8Array): Promise<Buffer>;
  /** As PEM. @throws Unavailable */
  publicKey(version: string): Promise<string>;
};

type Client = () => Promise<KeyManagementServiceClient>;

/** The part of Cloud KMS that signs. */
export function signing(client: Client, options: { timeout: number }): Signing {
  return {
    macSign: (name, data) =>
      whole(async () => {
        const [answer] = await (await client()).macSign({ name, ...sent('data', data) }, options);
        requireChecked(name, answer.name, answer.verifiedDataCrc32c);
        return received(answer.mac, answer.macCrc32c);
      }),

    macVerify: (name, data, mac) =>
      whole(async () => {
        const request = { name, ...sent('data', data), ...sent('mac', mac) };
        const [answer] = await (await client()).macVerify(request, options);
        requireChecked(name, answer.name, answer.verifiedDataCrc32c && answer.verifiedMacCrc32c);
        const success = answer.success === true;
        if (success !== (answer.verifiedSuccessIntegrity === true)) throw new Damaged();
        return success;
      }),

    asymmetricSign: (name, data) =>
      whole(async () => {
        const sha256 = createHash('sha256').update(data).digest();
        const request = { name, digest: { sha256 }, digestCrc32c: { value: crc32c(sha256) } };
        const [answer] = await (await client()).asymmetricSign(request, options);
        requireChecked(name, answer.name, answer.verifiedDigestCrc32c);
        return received(answer.signature, answer.signatureCrc32c);
      }),

    publicKey: name =>
      whole(async () => {
        const [answer] = await (await client()).getPublicKey({ name }, options);
        requireChecked(name, answer.name, true);
        return received(Buffer.from(answer.pem ?? ''), answer.pemCrc32c).toString();
      }),
  };
}

/** @throws Damaged when the service did not get what was sent, or another version answered. */
function requireChecked(
  asked: string,
  name: string | null | undefined,
  verified: boolean | null | undefined,
) {
  if (!verified || !isSameVersion(asked, name)) throw new Damaged();
}
