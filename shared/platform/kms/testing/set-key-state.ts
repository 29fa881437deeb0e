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
