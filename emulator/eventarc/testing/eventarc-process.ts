import { z } from 'zod';
import { deliverThrough } from '../../delivery/deliver.ts';
import { noFaults } from '../../faults/fault.ts';
import { startEventarc } from '../start-eventarc.ts';
import { relay } from './relay.ts';

/* A process with Eventarc alone, for a test to kill. It says `ready` when it listens. */
const Options = z.object({
  port: z.int(),
  stateDir: z.string(),
  firestoreAddress: z.string(),
  project: z.string(),
  functionName: z.string(),
  frontDoor: z.string(),
});
const { functionName, frontDoor, ...options } = Options.parse(JSON.parse(process.argv[2] ?? ''));

await startEventarc({
  ...options,
  host: '127.0.0.1',
  records: [relay(functionName)],
  deliver: deliverThrough(frontDoor),
  faults: noFaults,
  backoff: { minMs: 1000, maxMs: 60_000 },
});
console.log('ready');
