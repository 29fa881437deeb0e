import type { KeyManagementServiceClient } from '@google-cloud/kms';
import { type GrpcPlace, grpcOptions } from '../google/grpc-options.ts';

/** Google's client of Cloud KMS, loaded and opened at its first use. */
export function lazyKmsClient(place: GrpcPlace): () => Promise<KeyManagementServiceClient> {
  let opened: Promise<KeyManagementServiceClient> | undefined;
  return () => {
    opened ??= import('./kms-client.ts').then(
      async ({ KeyManagementServiceClient }) => new KeyManagementServiceClient(await grpcOptions(place)),
    );
    return opened;
  };
}
