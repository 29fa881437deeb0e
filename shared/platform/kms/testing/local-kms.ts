import { createFaults } from '@chatterfix/emulator/faults/create-faults.ts';
import type { GrpcMethods } from '@chatterfix/emulator/grpc/grpc-service.ts';
import { closedAtEnd, serveForTest } from '@chatterfix/emulator/grpc/testing/serve-for-test.ts';
import { kmsService } from '@chatterfix/emulator/kms/kms-service.ts';
import { temporaryFolder } from '@chatterfix/emulator/testing/temporary-folder.ts';
import { KeyManagementServiceClient } from '@google-cloud/kms';
import { openKms } from '../kms.ts';

const ring = 'projects/demo-test/locations/us-central1/keyRings/test';
export const key = `${ring}/cryptoKeys/key`;
export const otherKey = `${ring}/cryptoKeys/other`;
/** Versions of keys that sign. */
export const macVersion = `${ring}/cryptoKeys/audit/cryptoKeyVersions/1`;
export const signingVersion = `${ring}/cryptoKeys/signing/cryptoKeyVersions/1`;

const keys = {
  [key]: 'ENCRYPT_DECRYPT',
  [otherKey]: 'ENCRYPT_DECRYPT',
  [`${ring}/cryptoKeys/audit`]: 'MAC',
  [`${ring}/cryptoKeys/signing`]: 'ASYMMETRIC_SIGN',
} as const;

/**
 * The local KMS with a few keys, until the test's end.
 *
 * @param onTheWay Does things to what is sent and answered.
 */
export async function localKms(onTheWay: (methods: GrpcMethods) => GrpcMethods = methods => methods) {
  const service = kmsService({ stateDir: temporaryFolder(), keys });
  const asked: string[] = [];
  const counted = Object.entries(onTheWay(service.methods)).map(([name, method]) => [
    name,
    (request: unknown) => {
      asked.push(name);
      return method(request);
    },
  ]);
  const faults = createFaults();
  const methods: GrpcMethods = Object.fromEntries(counted);
  const options = await serveForTest([{ ...service, methods }], faults);
  const grpcEndpoint = `${options.apiEndpoint}:${options.port}`;
  const client = closedAtEnd(new KeyManagementServiceClient(options));
  return {
    grpcEndpoint,
    kms: openKms({ grpcEndpoint, deadlineMs: 1000 }),
    faults,
    /** The methods that were called, each time. */
    asked,
    setState: (version: number, state: 'ENABLED' | 'DISABLED') =>
      client.updateCryptoKeyVersion({
        cryptoKeyVersion: { name: versionOf(version), state },
        updateMask: { paths: ['state'] },
      }),
    keyOf: async (name: string) => (await client.getCryptoKey({ name }))[0],
    async rotate() {
      const [{ name }] = await client.createCryptoKeyVersion({ parent: key });
      const cryptoKeyVersionId = name?.split('/').at(-1) ?? '';
      await client.updateCryptoKeyPrimaryVersion({ name: key, cryptoKeyVersionId });
    },
  };
}

/** The name of a version of the key. */
export const versionOf = (version: number) => `${key}/cryptoKeyVersions/${version}`;
