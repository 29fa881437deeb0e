import { createRequire } from 'node:module';
import type { MethodDefinition } from '@grpc/grpc-js';
import protobuf from 'protobufjs';

/** How one unary method of a service is called and how its messages are written. */
export type UnaryMethod = MethodDefinition<object, object>;

const conversion: protobuf.IConversionOptions = {
  longs: String,
  enums: String,
  defaults: true,
  json: true,
};

const requireFrom = createRequire(import.meta.url);
const roots = new Map<string, protobuf.Root>();

/**
 * The unary methods of a service by name, from the protos that a Google npm package ships.
 *
 * @throws Error when the package has no protos or they lack the service.
 */
export function unaryMethods(packageName: string, serviceName: string): Record<string, UnaryMethod> {
  const service = protosOf(packageName).lookupService(serviceName);
  const unary = service.methodsArray.filter(method => !method.requestStream && !method.responseStream);
  return Object.fromEntries(unary.map(method => [method.name, definition(serviceName, method)]));
}

function protosOf(packageName: string): protobuf.Root {
  const known = roots.get(packageName);
  if (known) return known;
  const json: protobuf.INamespace = requireFrom(`${packageName}/build/protos/protos.json`);
  const root = protobuf.Root.fromJSON(json);
  roots.set(packageName, root);
  return root;
}

function definition(serviceName: string, method: protobuf.Method): UnaryMethod {
  method.resolve();
  const { resolvedRequestType: request, resolvedResponseType: response } = method;
  if (!request || !response)
    throw new Error(`${serviceName}/${method.name} has messages that are not defined.`);
  return {
    path: `/${serviceName}/${method.name}`,
    requestStream: false,
    responseStream: false,
    requestSerialize: writer(request),
    requestDeserialize: reader(request),
    responseSerialize: writer(response),
    responseDeserialize: reader(response),
  };
}

function reader(type: protobuf.Type): (bytes: Buffer) => object {
  return bytes => type.toObject(type.decode(bytes), conversion);
}

function writer(type: protobuf.Type): (message: object) => Buffer {
  return message => Buffer.from(type.encode(type.fromObject(message)).finish());
}
