import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createFaults, type FaultList } from '../../../../emulator/faults/create-faults.ts';
import { startMail } from '../../../../emulator/mail/start-mail.ts';
import { temporaryFolder } from '../../../../emulator/testing/temporary-folder.ts';
import type { AlertMessage } from '../../../messages/alerts.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { newId, repository } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { type TestOrganisation, testOrganisation } from '../../../testing/test-organisation.ts';
import { type Alert, alerts } from '../alert/schemas.ts';
import { createChannel } from '../channel/create-channel.ts';
import { alertChannels } from '../channel/schemas.ts';
import { deliver } from '../delivery/deliver.ts';
import { publishAllDue } from '../delivery/publish-all-due.ts';
import { alertDeliveries } from '../delivery/schemas.ts';
import { tell } from '../delivery/tell.ts';
import { escalationPolicies } from '../escalation-policy/schemas.ts';
import { anAlert, anAlertMessage } from '../testing/alert-message.ts';
import { type Bench, openBench } from '../testing/delivery-bench.ts';
import { escalationOf } from './escalation-of.ts';
import { followAlert } from './follow-alert.ts';
import { takeStep } from './take-step.ts';

let organisation: TestOrganisation;
let bench: Bench;
let faults: FaultList;
let alert: Alert;
let triggered: AlertMessage;

beforeEach(async () => {
  faults = createFaults();
  const server = await startMail({ host: '127.0.0.1', port: 0, stateDir: temporaryFolder(), faults });
  onTestFinished(server.stop);
  bench = openBench({ now: new Date('2026-03-10T12:00:00Z'), smtpUrl: `smtp://${server.address}` });
  organisation = await testOrganisation(bench.deps);
  alert = anAlert({ id: newId() });
  triggered = anAlertMessage(organisation.id, alert);
  await runChange(
    bench.deps.store,
    organisation.context(),
    async change => void change.create(alerts, alert),
  );
});

async function policy(fields: object = {}) {
  const context = organisation.context();
  const channel = await createChannel(
    bench.alertDeps,
    context,
    alertChannels.create.parse({
      name: 'Chief',
      kind: 'email',
      addresses: ['chief@test.example'],
      severities: [],
    }),
  );
  const steps = [
    { afterMinutes: 5, userIds: [organisation.admin.uid] },
    { afterMinutes: 10, channelIds: [channel.id] },
  ];
  const body = escalationPolicies.create.parse({ name: 'Ours', steps, defaultFor: ['high'], ...fields });
  return repository(bench.deps.store, context, escalationPolicies).create(body);
}

async function setState(state: Alert['state']): Promise<void> {
  await runChange(bench.deps.store, organisation.context(), async change => {
    change.update(alerts, await change.get(alerts, alert.id), { state }, state);
  });
}

const follow = (message = triggered) => followAlert(bench.deliveryDeps, message);
const step = () => takeStep(bench.deliveryDeps, organisation.context(), alert.id);
const goOn = (minutes: number) => bench.goTo(new Date(bench.deps.store.now().getTime() + minutes * 60_000));
const ledger = async () => {
  const lines = await everyItem(bench.deps.store, organisation.context(), alertDeliveries);
  return lines
    .map(({ recipient, change, state, via }) => [recipient, change, state, via[0]?.step] as const)
    .sort((one, other) => (one[3] ?? -1) - (other[3] ?? -1));
};
const dueNow = async () => {
  bench.published.length = 0;
  await publishAllDue(bench.deliveryDeps);
  return bench.published.some(({ data }) => JSON.stringify(data).includes(alert.id));
};

test('who is next is told when nobody acknowledges in time, step by step', async () => {
  await policy();
  await follow();
  expect([await ledger(), await dueNow()]).toEqual([[], false]);
  goOn(5);
  expect(await dueNow()).toBe(true);
  await step();
  expect(await ledger()).toEqual([[organisation.admin.email, 'escalated', 'delivered', 0]]);
  await step();
  goOn(10);
  await step();
  expect(await ledger()).toEqual([
    [organisation.admin.email, 'escalated', 'delivered', 0],
    ['chief@test.example', 'escalated', 'delivered', 1],
  ]);
  goOn(60);
  expect(await dueNow()).toBe(false);
});

test('a step that comes three times at once is taken once', async () => {
  await policy();
  await follow();
  goOn(5);
  await Promise.all([step(), step(), step()]);
  expect(await ledger()).toHaveLength(1);
  goOn(5);
  await step();
  expect(await ledger()).toHaveLength(1);
});

test.each(['acknowledged', 'resolved'] as const)(
  'nobody more is told of an alert that is %s',
  async state => {
    await policy();
    await follow();
    await setState(state);
    await follow(anAlertMessage(organisation.id, alert, { change: state }));
    goOn(5);
    expect(await dueNow()).toBe(false);
    await step();
    expect(await ledger()).toEqual([]);
  },
);

test('the message that it was triggered, come again or last, begins nothing once it is resolved', async () => {
  await policy();
  await setState('resolved');
  await follow(anAlertMessage(organisation.id, alert, { change: 'resolved' }));
  await follow();
  goOn(60);
  await step();
  expect(await ledger()).toEqual([]);
});

test('an alert that is open again is escalated again, once', async () => {
  await policy();
  await follow();
  await setState('acknowledged');
  await follow(anAlertMessage(organisation.id, alert, { change: 'acknowledged' }));
  await setState('triggered');
  const open = anAlertMessage(organisation.id, alert, { change: 're-armed' });
  await follow(open);
  await follow(open);
  await follow();
  goOn(5);
  await step();
  expect(await ledger()).toHaveLength(1);
});

test('the next step is taken at once when nobody could be told by this one', async () => {
  await policy();
  await follow();
  goOn(5);
  faults.add({ target: 'mail', error: 550, times: 1 });
  await step();
  expect(await ledger()).toEqual([
    [organisation.admin.email, 'escalated', 'failed', 0],
    ['chief@test.example', 'escalated', 'delivered', 1],
  ]);
});

const mailChannel = (group: object) => {
  const body = { name: 'A', kind: 'email', addresses: ['a@test.example'], group };
  return createChannel(bench.alertDeps, organisation.context(), alertChannels.create.parse(body));
};
const dueEscalation = (id: string) => ({
  topic: 'alert-deliveries',
  data: { organisationId: organisation.id, due: 'escalation', id },
});

test('the first step is taken at once when nobody could be told of the alert at all', async () => {
  await policy();
  await mailChannel({ waitSeconds: 0 });
  await follow();
  faults.add({ target: 'mail', error: 550, times: 1 });
  await tell(bench.deliveryDeps, 'email', triggered);
  expect(bench.published).toContainEqual(dueEscalation(alert.id));
  await step();
  const told = (await ledger()).map(([recipient]) => String(recipient)).sort();
  expect(told).toEqual(['a@test.example', organisation.admin.email]);
});

test('tells how far it is', async () => {
  const { id } = await policy();
  const standing = async () => escalationOf(bench.deps.store, organisation.context(), alert.id);
  expect(await standing()).toBeNull();
  await follow();
  const begun = {
    policyId: id,
    policyName: 'Ours',
    standing: 'running',
    step: 0,
    steps: 2,
    round: 0,
    repeat: 0,
  };
  expect(await standing()).toEqual({ ...begun, nextAt: '2026-03-10T12:05:00.000Z' });
  goOn(5);
  await step();
  expect(await standing()).toEqual({ ...begun, step: 1, nextAt: '2026-03-10T12:15:00.000Z' });
  await setState('acknowledged');
  const stopped = { ...begun, step: 1, standing: 'stopped', nextAt: null };
  expect(await standing()).toEqual(stopped);
  await follow(anAlertMessage(organisation.id, alert, { change: 'acknowledged' }));
  expect(await standing()).toEqual(stopped);
});

test('is exhausted when nobody saw to it by the last step', async () => {
  await policy();
  await follow();
  for (const minutes of [5, 10]) {
    goOn(minutes);
    await step();
  }
  expect(await escalationOf(bench.deps.store, organisation.context(), alert.id)).toMatchObject({
    ...{ standing: 'exhausted', step: 1, nextAt: null },
  });
});

test('that nobody could be told counts though it was known before the escalation began', async () => {
  await policy();
  await mailChannel({ waitSeconds: 0 });
  faults.add({ target: 'mail', error: 550, times: 1 });
  await tell(bench.deliveryDeps, 'email', triggered);
  await follow();
  expect(bench.published).toContainEqual(dueEscalation(alert.id));
});

test('when one mail about several alerts is lost, each of them is escalated', async () => {
  await policy();
  await mailChannel({ by: 'all', waitSeconds: 30 });
  const other = anAlert({ id: newId() });
  await runChange(
    bench.deps.store,
    organisation.context(),
    async change => void change.create(alerts, other),
  );
  for (const message of [triggered, anAlertMessage(organisation.id, other)]) {
    await follow(message);
    await tell(bench.deliveryDeps, 'email', message);
  }
  goOn(1);
  faults.add({ target: 'mail', error: 550, times: 1 });
  const [line] = await everyItem(bench.deps.store, organisation.context(), alertDeliveries);
  await deliver(bench.deliveryDeps, organisation.context(), line?.id ?? '');
  expect(bench.published).toContainEqual(dueEscalation(alert.id));
  expect(bench.published).toContainEqual(dueEscalation(other.id));
});

test('a policy is gone through again as often as it says', async () => {
  await policy({ repeat: 1 });
  await follow();
  for (const minutes of [5, 10, 5, 10, 5]) {
    goOn(minutes);
    await step();
  }
  expect((await ledger()).map(([, , , taken]) => taken)).toEqual([0, 0, 1, 1]);
});
