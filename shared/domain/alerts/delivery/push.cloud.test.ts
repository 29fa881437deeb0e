import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { type TestOrganisation, testOrganisation } from '../../../testing/test-organisation.ts';
import { addDevice, ownPreference } from '../preference/own-preference.ts';
import { anAlertMessage } from '../testing/alert-message.ts';
import { type Bench, openBench } from '../testing/delivery-bench.ts';
import { type Answer, type Received, startReceiver } from '../testing/receiver.ts';
import { alertDeliveries } from './schemas.ts';
import { tell } from './tell.ts';

const unregistered: Answer = {
  status: 404,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    error: {
      code: 404,
      message: 'Requested entity was not found.',
      status: 'NOT_FOUND',
      details: [
        { '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode: 'UNREGISTERED' },
      ],
    },
  }),
};
const taken: Answer = {
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ name: 'projects/p/messages/1' }),
};

let organisation: TestOrganisation;
let bench: Bench;
let received: Received[];

beforeEach(async () => {
  const fcm = await startReceiver(({ body }) => (body.includes('"gone"') ? unregistered : taken));
  onTestFinished(fcm.close);
  received = fcm.received;
  bench = openBench({ fcmHost: new URL(fcm.url).host });
  organisation = await testOrganisation(bench.deps);
});

const asAdmin = () => ({
  ...organisation.context(),
  actor: { type: 'user' as const, id: organisation.admin.uid, name: 'Admin' },
});

test("each of a person's devices is told, and one that is no more is forgotten", async () => {
  await addDevice(bench.deps, asAdmin(), { token: 'here', name: 'Phone' });
  await addDevice(bench.deps, asAdmin(), { token: 'gone', name: 'Old phone' });
  await tell(bench.deliveryDeps, 'push', anAlertMessage(organisation.id, { severity: 'critical' }));
  const lines = await everyItem(bench.deps.store, organisation.context(), alertDeliveries);
  expect(lines.map(({ state }) => state).sort()).toEqual(['delivered', 'failed']);
  expect(lines.map(({ personId }) => personId)).toEqual([organisation.admin.uid, organisation.admin.uid]);
  expect(JSON.stringify(lines)).not.toContain('"gone"');
  expect((await ownPreference(bench.deps, asAdmin())).devices).toMatchObject([{ name: 'Phone' }]);
  const sent = received.map(({ url, body }) => [url, JSON.parse(body).message.notification.title]);
  const path = `/v1/projects/${bench.deps.config.project}/messages:send`;
  expect(sent).toEqual([
    [path, 'Critical, new: Seal is low'],
    [path, 'Critical, new: Seal is low'],
  ]);
});
