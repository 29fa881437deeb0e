import { status } from '@grpc/grpc-js';

/** A gRPC status code by its name: `NOT_FOUND`, `UNAVAILABLE`, … */
export type GrpcCode = Exclude<keyof typeof status, 'OK'>;

/** Thrown by a method to answer with a gRPC status. The client meets the message, so it says what to do. */
export class GrpcError extends Error {
  override readonly name = 'GrpcError';
  readonly code: GrpcCode;

  constructor(code: GrpcCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Whether a name is one of gRPC's error codes; `OK` is none. */
export function isGrpcCode(name: unknown): name is GrpcCode {
  return typeof name === 'string' && name !== 'OK' && Number.isNaN(Number(name)) && name in status;
}
