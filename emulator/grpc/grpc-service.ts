import type { z } from 'zod';

/**
 * Answers one unary call. Requests and replies are plain objects in one form: camelCase field names as in
 * Google's Node clients; 64-bit integers as decimal strings; enums as their value's name; bytes as `Buffer`;
 * `Timestamp` and `Duration` as `{ seconds, nanos }` (see `proto-time.ts`); `Any` as
 * `{ '@type': 'type.googleapis.com/…', …fields }`.
 *
 * In a request every field is there: absent messages are `null`, absent scalars their proto3 default, while
 * members of a oneof and `optional` fields that were not sent are missing. A reply may leave fields out.
 *
 * @throws GrpcError for a status of its choice; a ZodError becomes INVALID_ARGUMENT, anything else INTERNAL.
 */
export type GrpcMethod = (request: unknown) => object | Promise<object>;

/** Methods by proto name: `Encrypt`. */
export type GrpcMethods = Readonly<Record<string, GrpcMethod>>;

/** One proto service that the local cloud serves. */
export type GrpcService = {
  /** The part of the local cloud: `kms`, `run`, `scheduler`. Faults are aimed at it. */
  readonly name: string;
  /** The npm package whose `build/protos/protos.json` defines the service: `@google-cloud/kms`. */
  readonly protos: string;
  /** Full proto name: `google.cloud.kms.v1.KeyManagementService`. */
  readonly service: string;
  /** A method that is not given answers UNIMPLEMENTED. */
  readonly methods: GrpcMethods;
};

/** A method that parses its request first; a request that does not fit answers INVALID_ARGUMENT. */
export function grpcMethod<Request extends z.ZodType>(
  request: Request,
  answer: (request: z.output<Request>) => object | Promise<object>,
): GrpcMethod {
  return raw => answer(request.parse(raw));
}
