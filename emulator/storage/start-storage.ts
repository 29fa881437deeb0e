import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Faults } from '../faults/fault.ts';
import { hangUp, listen } from '../listen.ts';
import type { LocalService } from '../local-service.ts';
import { serveRequest } from './http/serve-request.ts';
import { openState } from './state/open-state.ts';

export type StorageOptions = {
  host: string;
  /** 0 takes any free one. */
  port: number;
  /** Objects are kept in its folder `storage`. */
  stateDir: string;
  faults: Faults;
};

/**
 * Starts a Cloud Storage that speaks the JSON API, with the objects it had when it was stopped or killed. Clients reach
 * it as `apiEndpoint` or `STORAGE_EMULATOR_HOST`: `http://` and its address.
 *
 * @throws Error when it cannot listen there.
 */
export async function startStorage({ host, port, stateDir, faults }: StorageOptions): Promise<LocalService> {
  const state = openState(join(stateDir, 'storage'));
  const requests = new Set<Promise<void>>();
  // No time limit on a whole request: an upload may take as long as it takes.
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    const served = serveRequest(request, response, { state, faults }).finally(() => requests.delete(served));
    requests.add(served);
  });
  const address = await listen(server, host, port);
  const stop = async () => {
    await hangUp(server);
    await Promise.all(requests);
    state.close();
  };
  return { name: 'storage', address, stop };
}
