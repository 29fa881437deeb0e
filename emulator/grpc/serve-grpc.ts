import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { Faults } from '../faults/fault.ts';
import { cannotListen } from '../listen.ts';
import type { LocalService } from '../local-service.ts';
import type { GrpcService } from './grpc-service.ts';
import { implementation } from './implementation.ts';
import { unaryMethods } from './service-definition.ts';

/** How long calls in progress may take to end once the server is told to stop. */
const stopWithinMs = 1000;

/**
 * Serves gRPC services on one port without TLS, to Google's unmodified clients (see `testing/client-options.ts`).
 * Streaming methods, and services that are not given, answer UNIMPLEMENTED.
 *
 * @param options.port 0 takes any free one.
 * @throws Error when the port is taken, a service is given twice, or it has a method its protos do not know.
 */
export async function serveGrpc(options: {
  host: string;
  port: number;
  services: readonly GrpcService[];
  faults: Faults;
}): Promise<LocalService> {
  const server = new Server();
  for (const service of options.services) add(server, service, options.faults);
  const port = await listen(server, options.host, options.port);
  return { name: 'grpc', address: `${options.host}:${port}`, stop: () => stop(server) };
}

function add(server: Server, service: GrpcService, faults: Faults): void {
  const methods = unaryMethods(service.protos, service.service);
  server.addService(methods, implementation(service, Object.keys(methods), faults));
}

function listen(server: Server, host: string, port: number): Promise<number> {
  const address = `${host}:${port}`;
  return new Promise((resolve, reject) => {
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, bound) => {
      if (error) reject(cannotListen(address, error));
      else resolve(bound);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    const impatience = setTimeout(() => server.forceShutdown(), stopWithinMs);
    server.tryShutdown(() => {
      clearTimeout(impatience);
      resolve();
    });
  });
}
