import { freePort } from '../ports.ts';
import { startChild } from './child.ts';
import { readToolPlaces } from './config.ts';
import { findOrFetchJar } from './fetch-jar.ts';
import { findJava } from './java.ts';
import { type OfficialOptions, type OfficialService, stateFolder } from './official-service.ts';

/**
 * Starts the official Pub/Sub emulator. It keeps its topics, subscriptions and messages in memory alone.
 *
 * @throws MissingPart when there is no Java or no emulator to be had.
 */
export async function startPubsub(options: OfficialOptions): Promise<OfficialService> {
  const { host } = options;
  const port = options.port || (await freePort(host));
  const { dir: stateDir, discard } = stateFolder(options.stateDir);
  const places = readToolPlaces();
  const jar = await findOrFetchJar('pubsub', places);
  const marker = `-Dchatterfix.state=${stateDir}/pubsub`;
  const child = await startChild({
    name: 'pubsub',
    command: await findJava(places.java, jar.javaMinimum),
    args: [marker, '-jar', jar.path, `--host=${host}`, `--port=${port}`],
    stateDir,
    marker,
    ready: async () => (await fetch(`http://${host}:${port}/`)).ok,
  });
  const stop = async () => {
    await child.stop();
    await discard();
  };
  return { name: 'pubsub', address: `${host}:${port}`, child, stop };
}
