import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type GrpcService, grpcMethod } from '../../grpc/grpc-service.ts';
import { ProtoDuration } from '../../grpc/proto-time.ts';
import type { Operations } from './operations.ts';
import { pageFields, pageOf } from './page.ts';

const NamedOperation = z.object({ name: z.string() });
const ListOperations = z.object(pageFields);
const WaitOperation = z.object({ name: z.string(), timeout: ProtoDuration.nullable() });

const longestWaitMs = 60_000;

/** `google.longrunning.Operations`, by which clients follow a roll-out. */
export function operationMethods(operations: Operations): GrpcService['methods'] {
  return {
    GetOperation: grpcMethod(NamedOperation, ({ name }) => operations.get(name)),
    ListOperations: grpcMethod(ListOperations, request => {
      const { page, nextPageToken } = pageOf(operations.list(), request);
      return { operations: page, nextPageToken };
    }),
    WaitOperation: grpcMethod(WaitOperation, async ({ name, timeout }) => {
      operations.get(name);
      const patience = wait(Math.min(timeout ?? longestWaitMs, longestWaitMs), undefined, { ref: false });
      await Promise.race([operations.ended(name), patience]);
      return operations.get(name);
    }),
    DeleteOperation: grpcMethod(NamedOperation, ({ name }) => {
      operations.get(name);
      operations.delete(name);
      return {};
    }),
  };
}
