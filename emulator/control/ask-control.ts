import { z } from 'zod';
import { findRunning } from '../running.ts';

const Problem = z.object({ detail: z.string() });

/**
 * Asks the local cloud that runs with this state folder.
 *
 * @returns The JSON it answers; undefined where it has nothing to say.
 * @throws Error when none runs, or with what it refuses for.
 */
export async function askControl(
  stateDir: string,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const running = findRunning(stateDir);
  if (!running) throw new Error(`No local cloud runs with ${stateDir}. Start it with npm start.`);
  const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await fetch(`http://${running.control}${path}`, init).catch(cause => {
    throw new Error(`The local cloud (process ${running.pid}) does not answer at ${running.control}.`, {
      cause,
    });
  });
  if (!response.ok) throw new Error(Problem.parse(await response.json()).detail);
  return response.status === 204 ? undefined : response.json();
}
