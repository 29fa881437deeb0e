import { onTestFinished } from 'vitest';
import { type Faults, noFaults } from '../../faults/fault.ts';
import { stoppedAtEnd } from '../../testing/stopped-at-end.ts';
import type { GrpcService } from '../grpc-service.ts';
import { serveGrpc } from '../serve-grpc.ts';
import { localClientOptions } from './client-options.ts';

/** Serves until the test's end, and gives what Google's clients are to be made with. */
export async function serveForTest(services: GrpcService[], faults: Faults = noFaults) {
  const server = stoppedAtEnd(await serveGrpc({ host: '127.0.0.1', port: 0, services, faults }));
  return localClientOptions(server.address);
}

/** Closes a client when the test ends. */
export function closedAtEnd<Client extends { close(): Promise<void> }>(client: Client): Client {
  onTestFinished(() => client.close());
  return client;
}
