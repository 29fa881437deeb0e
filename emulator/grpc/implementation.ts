import { type handleUnaryCall, type StatusObject, status } from '@grpc/grpc-js';
import { z } from 'zod';
import { type Faults, faultMessage } from '../faults/fault.ts';
import { GrpcError, isGrpcCode } from './grpc-error.ts';
import type { GrpcMethod, GrpcService } from './grpc-service.ts';

/** The handlers of a service for gRPC's server: fault, then method, then its reply or status. */
export function implementation(
  service: GrpcService,
  methodNames: readonly string[],
  faults: Faults,
): Record<string, handleUnaryCall<object, object>> {
  const unknown = Object.keys(service.methods).filter(name => !methodNames.includes(name));
  if (unknown.length > 0) throw new Error(`${service.service} has no unary method ${unknown.join(', ')}.`);
  return Object.fromEntries(methodNames.map(name => [name, handler(service, name, faults)]));
}

function handler(service: GrpcService, name: string, faults: Faults): handleUnaryCall<object, object> {
  const method = service.methods[name] ?? unimplemented(service, name);
  return async (call, reply) => {
    try {
      await strike(faults, service.name, name);
      reply(null, await method(call.request));
    } catch (error) {
      reply(statusOf(error, `${service.service}/${name}`));
    }
  };
}

function unimplemented(service: GrpcService, name: string): GrpcMethod {
  return () => {
    throw new GrpcError('UNIMPLEMENTED', `The local cloud does not serve ${service.service}/${name}.`);
  };
}

async function strike(faults: Faults, target: string, operation: string): Promise<void> {
  const fault = await faults.strike(target, operation);
  if (fault?.error === undefined) return;
  const code = isGrpcCode(fault.error) ? fault.error : 'UNAVAILABLE';
  throw new GrpcError(code, faultMessage(fault));
}

function statusOf(error: unknown, method: string): Partial<StatusObject> {
  const refusal = asGrpcError(error, method);
  return { code: status[refusal.code], details: refusal.message };
}

function asGrpcError(error: unknown, method: string): GrpcError {
  if (error instanceof GrpcError) return error;
  if (error instanceof z.ZodError) return badRequest(error);
  console.error(`${method} failed:`, error);
  return new GrpcError('INTERNAL', `${method} failed in the local cloud; its log says why.`);
}

function badRequest(error: z.ZodError): GrpcError {
  const faults = error.issues.map(issue => `${issue.path.join('.') || 'request'}: ${issue.message}`);
  return new GrpcError('INVALID_ARGUMENT', faults.join('; '));
}
