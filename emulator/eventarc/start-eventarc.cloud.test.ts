import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { Firestore } from '@google-cloud/firestore';
import { type CloudEvent, cloudEvent } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { deliverThrough } from '../delivery/deliver.ts';
import { startReceiver } from '../delivery/testing/receiver.ts';
import { createFaults } from '../faults/create-faults.ts';
import { noFaults } from '../faults/fault.ts';
import { listen, stopListening } from '../listen.ts';
import type { LocalService } from '../local-service.ts';
import { startFirestore } from '../official/firestore.ts';
import { freePort } from '../ports.ts';
import { eventually } from '../testing/eventually.ts';
import { stoppedAtEnd } from '../testing/stopped-at-end.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openSpool } from './spool.ts';
import { type EventarcOptions, startEventarc } from './start-eventarc.ts';
import { relay } from './testing/relay.ts';

const host = '127.0.0.1';
let port: number;
let emulator: LocalService;
let projects = 0;

beforeAll(async () => {
  port = await freePort(host);
  emulator = await startFirestore({
    host,
    port: 0,
    project: 'demo-eventarc',
    eventarcReceiver: `${host}:${port}`,
  });
  vi.stubEnv('FIRESTORE_EMULATOR_HOST', emulator.address);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await emulator.stop();
});

/** A project of its own, so that the triggers of other tests have no part in this one. */
function newProject() {
  projects += 1;
  const project = `demo-eventarc-${projects}`;
  const stateDir = temporaryFolder();
  const firestore = new Firestore({ projectId: project });
  onTestFinished(() => firestore.terminate());
  const createEvent = (id = '1') => firestore.doc(`orgs/acme/events/${id}`).create({ type: 'order.created' });
  /** Starts Eventarc; the functions are at this address. */
  const start = async (address: string, options: Partial<EventarcOptions> = {}) => {
    const service = await startEventarc({
      host,
      port,
      project,
      stateDir,
      records: [relay('event-relay')],
      firestoreAddress: emulator.address,
      deliver: deliverThrough(address),
      faults: noFaults,
      backoff: { minMs: 5, maxMs: 20 },
      ...options,
    });
    return stoppedAtEnd(service);
  };
  return { project, stateDir, firestore, createEvent, start };
}

describe('a document that is created', () => {
  test('reaches the function as Eventarc would send it', async () => {
    const { project, createEvent, start } = newProject();
    const { address, received } = await startReceiver();
    await start(address);
    await createEvent();

    await eventually(() => expect(received).toHaveLength(1));
    expect(received[0]).toMatchObject({
      method: 'POST',
      path: '/run/event-relay/',
      headers: {
        'content-type': 'application/protobuf',
        'ce-specversion': '1.0',
        'ce-type': 'google.cloud.firestore.document.v1.created',
        'ce-source': `//firestore.googleapis.com/projects/${project}/databases/(default)`,
        'ce-subject': 'documents/orgs/acme/events/1',
        'ce-document': 'orgs/acme/events/1',
        'ce-id': expect.stringMatching(/./),
        'ce-time': expect.stringMatching(/^\d{4}-/),
      },
    });
    const name = `projects/${project}/databases/(default)/documents/orgs/acme/events/1`;
    expect(received[0]?.body.includes(name)).toBe(true);
  });

  test('is a CloudEvent with a protobuf of bytes for functions-framework', async () => {
    const { createEvent, start } = newProject();
    const events: CloudEvent<unknown>[] = [];
    cloudEvent('framework-relay', (event: CloudEvent<unknown>) => {
      events.push(event);
    });
    const server = getTestServer('framework-relay');
    const address = await listen(server, host, 0);
    onTestFinished(() => stopListening(server));
    await start(address, { records: [relay('framework-relay')] });
    await createEvent();

    await eventually(() => expect(events).toHaveLength(1));
    expect(events[0]).toMatchObject({
      type: 'google.cloud.firestore.document.v1.created',
      subject: 'documents/orgs/acme/events/1',
      data: expect.any(Buffer),
    });
  });

  test('reaches each function whose pattern fits it, and no other', async () => {
    const { firestore, createEvent, start } = newProject();
    const { address, received } = await startReceiver();
    const records = [relay('one'), relay('two'), relay('other', 'orgs/{org}/parts/{part}')];
    await start(address, { records });
    await firestore.doc('orgs/acme/assets/1').create({ code: 'A' });
    await createEvent();

    await eventually(() => expect(received).toHaveLength(2));
    expect(new Set(received.map(({ path }) => path))).toEqual(new Set(['/run/one/', '/run/two/']));
  });

  test('keeps a name that is not ASCII', async () => {
    const { firestore, start } = newProject();
    const { address, received } = await startReceiver();
    await start(address);
    await firestore.doc('orgs/müller/events/1').create({ type: 'order.created' });

    await eventually(() => expect(received).toHaveLength(1));
    const document = Buffer.from(`${received[0]?.headers['ce-document']}`, 'latin1').toString('utf8');
    expect(document).toBe('orgs/müller/events/1');
  });
});

test('an event is delivered until the function takes it', async () => {
  const { createEvent, start } = newProject();
  const statuses = [500, 503, 404];
  const { address, received } = await startReceiver(() => statuses.shift() ?? 204);
  await start(address);
  await createEvent();

  await eventually(() => expect(received).toHaveLength(4));
  expect(new Set(received.map(({ headers }) => headers['ce-id'])).size).toBe(1);
});

test('all of 300 events of three batches are delivered once', async () => {
  const { firestore, start } = newProject();
  const { address, received } = await startReceiver();
  await start(address);
  for (let batch = 0; batch < 3; batch += 1) {
    const writes = firestore.batch();
    for (let count = 0; count < 100; count += 1)
      writes.create(firestore.doc(`orgs/a/events/${batch}-${count}`), {});
    await writes.commit();
  }
  await eventually(() => expect(received).toHaveLength(300));
  expect(new Set(received.map(({ headers }) => headers['ce-document'])).size).toBe(300);
});

describe('an event that is accepted but not delivered', () => {
  test('is delivered after a stop and a start', async () => {
    const { stateDir, createEvent, start } = newProject();
    const refusing = await startReceiver(() => 500);
    const first = await start(refusing.address);
    await createEvent();
    await eventually(() => expect(refusing.received.length).toBeGreaterThan(0));
    await first.stop();

    const taking = await startReceiver();
    const second = await start(taking.address);
    await eventually(() => expect(taking.received).toHaveLength(1));
    await second.stop();
    expect(openSpool(join(stateDir, 'eventarc', 'pending.jsonl')).pending()).toEqual([]);
  });

  test('is delivered after a kill -9', async () => {
    const { project, stateDir, createEvent, start } = newProject();
    const refusing = await startReceiver(() => 500);
    const options = { port, stateDir, project, firestoreAddress: emulator.address };
    const { child, exit } = await eventarcProcess({
      ...options,
      functionName: 'event-relay',
      frontDoor: refusing.address,
    });
    await createEvent();
    await eventually(() => expect(refusing.received.length).toBeGreaterThan(0));
    child.kill('SIGKILL');
    await exit;

    const taking = await startReceiver();
    await start(taking.address);
    await eventually(() => expect(taking.received).toHaveLength(1));
    expect(taking.received[0]?.headers['ce-document']).toBe('orgs/acme/events/1');
  });

  test('is dropped when its function is no longer listed', async () => {
    const { createEvent, start } = newProject();
    const refusing = await startReceiver(() => 500);
    const first = await start(refusing.address);
    await createEvent();
    await eventually(() => expect(refusing.received.length).toBeGreaterThan(0));
    await first.stop();

    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warning.mockRestore());
    const { address, received } = await startReceiver();
    const second = await start(address, { records: [] });
    await second.stop();
    await start(address);
    expect(warning).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('event-relay takes none any more'),
    );
    expect(received).toEqual([]);
  });
});

describe('faults', () => {
  test('an error drops an attempt, and the event comes later', async () => {
    const { createEvent, start } = newProject();
    const { address, received } = await startReceiver();
    const faults = createFaults();
    faults.add({ target: 'eventarc', error: 503, times: 2 });
    await start(address, { faults });
    await createEvent();
    await eventually(() => expect(received).toHaveLength(1));
    expect(faults.list()).toEqual([]);
  });

  test('a duplicate comes with the same id', async () => {
    const { createEvent, start } = newProject();
    const { address, received } = await startReceiver();
    const faults = createFaults();
    faults.add({ target: 'eventarc', operation: 'event-relay', duplicate: 1 });
    await start(address, { faults });
    await createEvent();
    await eventually(() => expect(received).toHaveLength(2));
    expect(new Set(received.map(({ headers }) => headers['ce-id'])).size).toBe(1);
  });

  test('a reorder lets a later event overtake', async () => {
    const { createEvent, start } = newProject();
    const { address, received } = await startReceiver();
    const faults = createFaults();
    faults.add({ target: 'eventarc', reorder: true, times: 1 });
    await start(address, { faults, holdBackMs: 60_000 });
    await createEvent('first');
    await eventually(() => expect(faults.list()).toEqual([]));
    await createEvent('second');
    await eventually(() => expect(received).toHaveLength(2));
    const documents = received.map(({ headers }) => headers['ce-document']);
    expect(documents).toEqual(['orgs/acme/events/second', 'orgs/acme/events/first']);
  });
});

test.each([
  { what: 'an unknown trigger', path: 'projects/demo-eventarc/triggers/nobody', headers: {}, status: 404 },
  { what: 'what is not a CloudEvent', path: undefined, headers: {}, status: 400 },
])('$what is answered with $status', async ({ path, headers, status }) => {
  const { project, start } = newProject();
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  await start('unused');
  const url = `http://${host}:${port}/functions/${path ?? `projects/${project}/triggers/event-relay`}`;
  const call = request(url, { method: 'POST', headers }).end('CgA=');
  const [answer] = await once(call, 'response');
  answer.resume();
  expect(answer.statusCode).toBe(status);
});

test('a taken port is an error that says so', async () => {
  const { start } = newProject();
  const { address } = await startReceiver();
  const taken = { port: Number(new URL(`http://${address}`).port) };
  await expect(start(address, taken)).rejects.toThrow(`${address} cannot be listened on`);
});

async function eventarcProcess(options: object) {
  const file = join(import.meta.dirname, 'testing', 'eventarc-process.ts');
  const child = spawn(process.execPath, [file, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  await once(child.stdout, 'data');
  return { child, exit };
}
