import { join } from 'node:path';
import { deliverThrough } from '../delivery/deliver.ts';
import { startEventarc } from '../eventarc/start-eventarc.ts';
import { readHostingHeaders } from '../front-door/hosting-config.ts';
import { startFrontDoor } from '../front-door/start-front-door.ts';
import { startPubsubDispatcher } from '../pubsub/start-dispatcher.ts';
import type { Run } from '../run/start-run.ts';
import type { Emulators, Wiring } from './wiring.ts';

/** Starts what calls the functions: the front door, and through it Firestore's and Pub/Sub's events. */
export async function startEntrances(wiring: Wiring, emulators: Emulators, run: Run): Promise<void> {
  const { config, records, faults, layers, root, activity } = wiring;
  const { host, ports, project, stateDir, backoff } = config;
  const { firestore, pubsub, auth } = emulators;
  const frontDoor = startFrontDoor({
    host,
    port: ports.frontDoor,
    project,
    records,
    run: activity.watch(run),
    authAddress: auth.address,
    webDir: join(root, 'web', 'dist'),
    stateDir,
    headersFor: readHostingHeaders(join(root, 'firebase.json')),
  });
  await layers.add(frontDoor);

  const deliver = deliverThrough(`${host}:${ports.frontDoor}`);
  const source = { project, records, deliver, faults, backoff };
  await layers.add(
    startEventarc({ ...source, host, port: ports.eventarc, stateDir, firestoreAddress: firestore.address }),
    startPubsubDispatcher({ ...source, pubsubAddress: pubsub.address }),
  );
}
