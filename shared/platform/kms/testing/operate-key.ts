import { grpcOptions } from '../../google/grpc-options.ts';
import { KeyManagementServiceClient } from '../kms-client.ts';

/** Disables a version of a key, or enables it again, as an operator does. */
export async function setKeyState(
  place: Parameters<typeof grpcOptions>[0],
  name: string,
  state: 'ENABLED' | 'DISABLED',
): Promise<void> {
  const client = new KeyManagementServiceClient(await grpcOptions(place));
  await client.updateCryptoKeyVersion({
    cryptoKeyVersion: { name, state },
    updateMask: { paths: ['state'] },
  });
  await client.close();
}

/** Gives a key a new version, by which it encrypts from then on, as an operator does. */
export async function rotateKey(place: Parameters<typeof grpcOptions>[0], key: string): Promise<void> {
  const client = new KeyManagementServiceClient(await grpcOptions(place));
  const [{ name }] = await client.createCryptoKeyVersion({ parent: key });
  const cryptoKeyVersionId = name?.split('/').at(-1) ?? '';
  await client.updateCryptoKeyPrimaryVersion({ name: key, cryptoKeyVersionId });
  await client.close();
}
