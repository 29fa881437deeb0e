import { createServer } from 'node:http';
import { join } from 'node:path';
import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import type { Backoff } from '../delivery/backoff.ts';
import { type Courier, createCourier } from '../delivery/courier.ts';
import type { Deliver } from '../delivery/deliver.ts';
import type { Faults } from '../faults/fault.ts';
import { listen, stopListening } from '../listen.ts';
import type { LocalService } from '../local-service.ts';
import type { DocumentEvent } from './document-event.ts';
import { receiver } from './receiver.ts';
import { registerTrigger } from './register-trigger.ts';
import { openSpool, type Spool } from './spool.ts';

export type EventarcOptions = {
  host: string;
  /** Where the Firestore emulator was told to post (`--functions_emulator`); 0 takes any free one. */
  port: number;
  /** The local cloud's folder; the events not yet delivered are kept in `eventarc/` below it. */
  stateDir: string;
  records: readonly FunctionRecord[];
  /** Host and port of the Firestore emulator. */
  firestoreAddress: string;
  project: string;
  deliver: Deliver;
  faults: Faults;
  backoff: Backoff;
  /** See `CourierOptions.holdBackMs`. */
  holdBackMs?: number;
};

/**
 * Delivers Firestore's document events to the functions with a `firestore` trigger, each until its function answers 2xx,
 * over restarts too.
 *
 * @throws Error when the port is taken or the Firestore emulator does not take a trigger.
 */
export async function startEventarc(options: EventarcOptions): Promise<LocalService> {
  const spool = openSpool(join(options.stateDir, 'eventarc', 'pending.jsonl'));
  const couriers = makeCouriers(options);
  const send = sender(spool, couriers);
  spool.pending().forEach(send);

  const accept = (event: DocumentEvent) => {
    spool.add(event);
    send(event);
  };
  const server = createServer(receiver(options.project, [...couriers.keys()], accept));
  const stop = async () => {
    await stopListening(server);
    await Promise.all(couriers.values().map(courier => courier.stop()));
    spool.close();
  };
  try {
    const address = await listen(server, options.host, options.port);
    await registerAll(options);
    return { name: 'eventarc', address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function makeCouriers(options: EventarcOptions): Map<string, Courier<DocumentEvent>> {
  const { records, deliver, faults, backoff, holdBackMs } = options;
  const post = (event: DocumentEvent, _attempt: number, signal: AbortSignal) => {
    const body = Buffer.from(event.body, 'base64');
    return deliver(event.functionName, { path: '/', headers: event.headers, body }, signal);
  };
  const courierTo = (record: FunctionRecord) =>
    createCourier({ post, record, backoff, faults, target: 'eventarc', holdBackMs });
  const triggered = records.filter(({ trigger }) => 'firestore' in trigger);
  return new Map(triggered.map(record => [record.name, courierTo(record)]));
}

/** Has an event delivered and taken off the spool; drops one whose function is gone from the list. */
function sender(spool: Spool, couriers: Map<string, Courier<DocumentEvent>>): (event: DocumentEvent) => void {
  return async event => {
    const courier = couriers.get(event.functionName);
    if (!courier) {
      console.warn(`eventarc: an event is dropped, since ${event.functionName} takes none any more.`);
      return spool.remove(event.id);
    }
    if ((await courier.carry(event)) === 'delivered') spool.remove(event.id);
  };
}

async function registerAll({ records, firestoreAddress, project }: EventarcOptions): Promise<void> {
  for (const { name, trigger } of records) {
    if ('firestore' in trigger)
      await registerTrigger(firestoreAddress, project, name, trigger.firestore.document);
  }
}
