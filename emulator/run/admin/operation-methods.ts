import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type GrpcMethods, grpcMethod } from '../../grpc/grpc-service.ts';
import { PageRequest, pageOf } from '../../grpc/page.ts';
import { ProtoDuration } from '../../grpc/proto-time.ts';
import type { Operations } from './operations.ts';

const NamedOperation = z.object({ name: z.string() });
const WaitOperation = z.object({ name: z.string(), timeout: ProtoDuration.nullable() });

const longestWaitMs = 60_000;

/** `google.longrunning.Operations`, by which clients follow a roll-out. */
export function operationMethods(operations: Operations): GrpcMethods {
  return {
    GetOperation: grpcMethod(NamedOperation, ({ name }) => operations.get(name)),
    ListOperations: grpcMethod(PageRequest, request => {
      const { items, nextPageToken } = pageOf(operations.list(), request, { keyOf: ({ name }) => name });
      return { operations: items, nextPageToken };
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
