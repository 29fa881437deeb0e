import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { GrpcError } from '../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import { LocationName } from '../grpc/resource-name.ts';
import { checksumOf } from './checked-bytes.ts';

const GenerateRandomBytesRequest = z.object({
  location: LocationName,
  lengthBytes: z.int().min(8).max(1024),
  protectionLevel: z.string(),
});

/** GenerateRandomBytes. Like the real service it wants the protection level HSM, though none is here. */
export const randomBytesMethods: GrpcMethods = {
  GenerateRandomBytes: grpcMethod(GenerateRandomBytesRequest, ({ lengthBytes, protectionLevel }) => {
    if (protectionLevel !== 'HSM') {
      throw new GrpcError('UNIMPLEMENTED', 'Random bytes are given with protection_level HSM only.');
    }
    const data = randomBytes(lengthBytes);
    return { data, dataCrc32c: checksumOf(data) };
  }),
};
