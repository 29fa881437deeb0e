import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createFaults, type FaultList } from '../../../../emulator/faults/create-faults.ts';
import { openMailbox } from '../../../../emulator/mail/mailbox.ts';
import { startMail } from '../../../../emulator/mail/start-mail.ts';
import { temporaryFolder } from '../../../../emulator/testing/temporary-folder.ts';
import { DueMessage } from '../../../messages/alert-deliveries.ts';
import type { AlertMessage } from '../../../messages/alerts.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { type TestOrganisation, testOrganisation } from '../../../testing/test-organisation.ts';
import { users } from '../../identity/user/schemas.ts';
import { alerts } from '../alert/schemas.ts';
import { createChannel } from '../channel/create-channel.ts';
import { type AlertChannel, alertChannels } from '../channel/schemas.ts';
import { changeOwnPreference } from '../preference/own-preference.ts';
import { silences } from '../silence/schemas.ts';
import { anAlert, anAlertMessage } from '../testing/alert-message.ts';
import { type Bench, openBench } from '../testing/delivery-bench.ts';
import { deliver } from './deliver.ts';
import { publishAllDue } from './publish-all-due.ts';
import { replayDelivery } from './replay-delivery.ts';
import { type AlertDelivery, alertDeliveries } from './schemas.ts';
import { tell } from './tell.ts';

const night = new Date('2026-03-10T23:00:00Z');
let organisation: TestOrganisation;
let bench: Bench;
let faults: FaultList;
let mails: () => Promise<{ to: string; subject: string; id: string; text: string }[]>;

beforeEach(async () => {
  faults = createFaults();
  const stateDir = temporaryFolder();
  const server = await startMail({ host: '127.0.0.1', port: 0, stateDir, faults });
  onTestFinished(server.stop);
  bench = openBench({ now: night, smtpUrl: `smtp://${server.address}` });
  organisation = await testOrganisation(bench.deps);
  const mailbox = openMailbox(`${stateDir}/mail`);
  mails = async () => {
    const all = await Promise.all(mailbox.ids().map(mailbox.read));
    return all.reverse().map(raw => headersOf(String(raw)));
  };
});

function headersOf(text: string) {
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'mi').exec(text)?.[1]?.trim() ?? '';
  return { to: header('To'), subject: header('Subject'), id: header('Message-ID'), text };
}

const channel = (fields: object = {}) =>
  createChannel(
    bench.alertDeps,
    organisation.context(),
    alertChannels.create.parse({
      name: 'On call',
      kind: 'email',
      addresses: ['a@test.example'],
      group: { waitSeconds: 0 },
      ...fields,
    }),
  );
const tellIt = (message: AlertMessage) => tell(bench.deliveryDeps, 'email', message);
const ledger = () => everyItem(bench.deps.store, organisation.context(), alertDeliveries);
const summary = (lines: AlertDelivery[]) => lines.map(({ change, state, reason }) => [change, state, reason]);

/** Goes on to when a line is due next, and delivers what is due then. */
async function goOn(): Promise<void> {
  const open = (await ledger()).filter(({ nextAttemptAt }) => nextAttemptAt);
  const [next = ''] = open.map(({ nextAttemptAt }) => nextAttemptAt ?? '').sort();
  bench.goTo(new Date(next));
  await Promise.all(open.map(({ id }) => deliver(bench.deliveryDeps, organisation.context(), id)));
}

const asAdmin = () => ({
  ...organisation.context(),
  actor: { type: 'user' as const, id: organisation.admin.uid, name: 'Admin' },
});

test('a channel is told, each address once though it is in two channels', async () => {
  await channel();
  await channel({ name: 'Other', addresses: ['a@test.example', 'b@test.example'] });
  await tellIt(anAlertMessage(organisation.id));
  expect((await mails()).map(({ to, subject }) => [to, subject]).sort()).toEqual([
    ['a@test.example', 'High, new: Seal is low'],
    ['b@test.example', 'High, new: Seal is low'],
  ]);
  const both = (await ledger()).find(({ recipient }) => recipient === 'a@test.example');
  expect(both?.via.map(({ name }) => name).sort()).toEqual(['On call', 'Other']);
});

test('an address that there is not fails at once; sent again it may arrive', async () => {
  await channel();
  faults.add({ target: 'mail', error: 550, times: 1 });
  await tellIt(anAlertMessage(organisation.id));
  const [line] = await ledger();
  expect(line).toMatchObject({
    state: 'failed',
    attempts: [{ status: 550, error: 'The mail server answered 550.' }],
  });
  const id = line?.id ?? '';
  await replayDelivery(bench.deliveryDeps, organisation.context(), id);
  expect(bench.published).toEqual([
    { topic: 'alert-deliveries', data: { organisationId: organisation.id, due: 'delivery', id } },
  ]);
  await deliver(bench.deliveryDeps, organisation.context(), id);
  expect(await ledger()).toMatchObject([{ state: 'delivered', attempts: [{}, { status: 250 }] }]);
  await expect(replayDelivery(bench.deliveryDeps, organisation.context(), id)).rejects.toThrow(
    'It is delivered.',
  );
});

test('a mail server that is busy is asked again, with the same Message-ID', async () => {
  await channel();
  faults.add({ target: 'mail', error: 451, times: 1 });
  await tellIt(anAlertMessage(organisation.id));
  expect(await ledger()).toMatchObject([{ state: 'delivered', tries: 2 }]);
  expect(await mails()).toMatchObject([{ id: expect.stringMatching(/^<[0-9a-f]{32}@test.example>$/) }]);
});

test('alerts of one group are one mail, and a critical one does not wait', async () => {
  await channel({ group: { by: 'all', waitSeconds: 30, intervalMinutes: 5 } });
  for (const severity of ['high', 'medium', 'critical'] as const)
    await tellIt(anAlertMessage(organisation.id, { severity, subject: null }));
  expect((await mails()).map(({ subject, to }) => [to, subject])).toContainEqual([
    'a@test.example',
    'Critical, new: Seal is low',
  ]);
  const before = (await mails()).length;
  await goOn();
  const after = await mails();
  expect(after).toHaveLength(before + 1);
  expect(after.at(-1)?.subject).toBe('2 alerts: Low stock');
  expect((await ledger()).every(({ state }) => state === 'delivered')).toBe(true);
});

test('however many alerts a group has, they are few mails, and all of them there within a minute', async () => {
  await channel({ group: { by: 'all', waitSeconds: 30, intervalMinutes: 5 } });
  await tellIt(anAlertMessage(organisation.id));
  const [first] = await ledger();
  await runChange(bench.deps.store, organisation.context(), async change => {
    for (let number = 1; number < 120; number++) change.add(alertDeliveries, { ...first, id: newId() });
  });
  bench.goTo(new Date(first?.nextAttemptAt ?? ''));
  await publishAllDue(bench.deliveryDeps);
  for (let next = bench.published.shift(); next; next = bench.published.shift())
    await deliver(bench.deliveryDeps, organisation.context(), DueMessage.parse(next.data).id);
  expect((await mails()).map(({ subject }) => subject)).toEqual([
    '100 alerts: Low stock',
    '20 alerts: Low stock',
  ]);
});

describe('a person', () => {
  test('is told of critical alerts by default, when they are an administrator', async () => {
    await tellIt(anAlertMessage(organisation.id, { severity: 'critical' }));
    await tellIt(anAlertMessage(organisation.id));
    expect((await mails()).map(({ to }) => to)).toEqual([organisation.admin.email]);
    expect(await ledger()).toMatchObject([{ via: [{ type: 'preference', id: organisation.admin.uid }] }]);
  });

  test('who sleeps gets one mail in the morning, of their own zone; of what is critical at once', async () => {
    const fields = { email: ['critical', 'high'] as ('critical' | 'high')[], timeZone: 'Europe/Berlin' };
    await changeOwnPreference(bench.deps, asAdmin(), {
      ...fields,
      quietHours: { from: '22:00', to: '07:00' },
    });
    await tellIt(anAlertMessage(organisation.id, { title: 'One' }));
    await tellIt(anAlertMessage(organisation.id, { title: 'Two' }));
    await tellIt(anAlertMessage(organisation.id, { severity: 'critical' }));
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Critical, new: Seal is low']);
    await goOn();
    expect(bench.deps.store.now().toISOString()).toBe('2026-03-11T06:00:00.000Z');
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'Critical, new: Seal is low',
      '2 alerts: Low stock',
    ]);
  });
});

describe('the end of an alert', () => {
  const about = (change: 'triggered' | 'resolved', id = newId()) =>
    anAlertMessage(organisation.id, { id }, { change, at: changedAt[change] });
  const changedAt = { triggered: '2026-03-10T22:58:00.000Z', resolved: '2026-03-10T22:59:00.000Z' };

  test('is told to who was told of its beginning', async () => {
    await channel();
    const id = newId();
    await tellIt(about('triggered', id));
    await tellIt(about('resolved', id));
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'High, new: Seal is low',
      'High, resolved: Seal is low',
    ]);
  });

  test('that comes before its beginning is told after it', async () => {
    await channel();
    const id = newId();
    const waiting = tell(
      { ...bench.deliveryDeps, wait: async () => Promise.reject(new Error('stop')) },
      'email',
      about('resolved', id),
    );
    await waiting.catch(() => {});
    await tellIt(about('triggered', id));
    await goOn();
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'High, new: Seal is low',
      'High, resolved: Seal is low',
    ]);
  });

  test('is told after its beginning when that could not be delivered yet', async () => {
    await channel();
    const id = newId();
    faults.add({ target: 'mail', error: 451, times: 2 });
    await tellIt(about('triggered', id));
    await tellIt(about('resolved', id));
    expect(summary(await ledger()).sort()).toEqual([
      ['resolved', 'held', 'awaits-first-notice'],
      ['triggered', 'pending', null],
    ]);
    await goOn();
    await goOn();
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'High, new: Seal is low',
      'High, resolved: Seal is low',
    ]);
  });

  test('that comes before its beginning, at night, is told with it in the morning', async () => {
    await changeOwnPreference(bench.deps, asAdmin(), {
      email: ['high'],
      timeZone: 'Europe/Berlin',
      quietHours: { from: '22:00', to: '07:00' },
    });
    const id = newId();
    const impatient = { ...bench.deliveryDeps, wait: async () => Promise.reject(new Error('stop')) };
    await tell(impatient, 'email', about('resolved', id)).catch(() => {});
    await tellIt(about('triggered', id));
    await goOn();
    expect(await mails()).toEqual([]);
    await goOn();
    expect(bench.deps.store.now().toISOString()).toBe('2026-03-11T06:00:00.000Z');
    const [mail, ...others] = await mails();
    expect([mail?.subject, others]).toEqual(['2 alerts: Low stock', []]);
    expect(mail?.text).toMatch(/High, new: Seal.*High, resolved: Seal/s);
  });

  test('is not told to who has left', async () => {
    const leaver = await organisation.member('manager');
    const critical = anAlert({ id: newId(), severity: 'critical' });
    await tellIt(anAlertMessage(organisation.id, critical));
    await runChange(bench.deps.store, organisation.context(), async change => {
      change.update(users, await change.get(users, leaver.uid), { active: false });
    });
    await tellIt(anAlertMessage(organisation.id, critical, { change: 'resolved' }));
    expect((await mails()).filter(({ to }) => to === leaver.email)).toHaveLength(1);
    expect((await mails()).filter(({ to }) => to === organisation.admin.email)).toHaveLength(2);
  });

  test('is not told to who was not told of its beginning', async () => {
    await channel();
    faults.add({ target: 'mail', error: 550, times: 1 });
    const id = newId();
    await tellIt(about('triggered', id));
    await tellIt(about('resolved', id));
    expect(summary(await ledger()).sort()).toEqual([
      ['resolved', 'suppressed', 'not-told'],
      ['triggered', 'failed', null],
    ]);
  });
});

const silence = () =>
  runChange(bench.deps.store, organisation.context(), async change => {
    const [startsAt, endsAt] = ['2026-03-10T22:00:00.000Z', '2026-03-11T00:00:00.000Z'];
    const createdBy = { id: 'x', name: 'X' };
    change.create(silences, {
      id: newId(),
      matchers: { ruleId: 'low-stock' },
      startsAt,
      endsAt,
      reason: 'Work',
      createdBy,
    });
  });

test('a silence keeps an alert from being told', async () => {
  await channel();
  await silence();
  await tellIt(anAlertMessage(organisation.id));
  expect(summary(await ledger())).toEqual([['triggered', 'suppressed', 'silenced']]);
});

test('beside a critical open alert of its subject a lesser one is not told', async () => {
  await channel();
  const critical = anAlert({ id: newId(), severity: 'critical' });
  await runChange(
    bench.deps.store,
    organisation.context(),
    async change => void change.create(alerts, critical),
  );
  await tellIt(anAlertMessage(organisation.id));
  expect(await ledger()).toMatchObject([
    { state: 'suppressed', reason: 'inhibited', inhibitedBy: critical.id },
  ]);
});

test('a channel is not told again during a silence, but afterwards', async () => {
  await channel({ repeatMinutes: 30 });
  const alert = anAlert({ id: newId() });
  await runChange(
    bench.deps.store,
    organisation.context(),
    async change => void change.create(alerts, alert),
  );
  await tellIt(anAlertMessage(organisation.id, alert));
  await silence();
  await goOn();
  expect(await mails()).toHaveLength(1);
  await goOn();
  expect(bench.deps.store.now().toISOString()).toBe('2026-03-11T00:00:00.000Z');
  expect(await mails()).toHaveLength(2);
});

test('a channel is told again while nobody acknowledges', async () => {
  await channel({ repeatMinutes: 60 });
  const alert = anAlert({ id: newId() });
  await runChange(
    bench.deps.store,
    organisation.context(),
    async change => void change.create(alerts, alert),
  );
  await tellIt(anAlertMessage(organisation.id, alert));
  await goOn();
  expect((await mails()).map(({ subject }) => subject)).toEqual([
    'High, new: Seal is low',
    'High, still open: Seal is low',
  ]);
  await runChange(bench.deps.store, organisation.context(), async change => {
    change.update(alerts, await change.get(alerts, alert.id), { state: 'acknowledged' }, 'acknowledged');
  });
  await goOn();
  expect(await mails()).toHaveLength(2);
  expect(summary(await ledger()).at(-1)).toEqual(['repeated', 'suppressed', 'acknowledged']);
});

test.each([
  ['is gone', 'delete'],
  ['is switched off', { enabled: false }],
  ['has lost the address', { addresses: ['b@test.example'] }],
  ['repeats no more', { repeatMinutes: null }],
] as const)('a channel that %s is not told again', async (_, step) => {
  const { id } = await channel({ repeatMinutes: 60 });
  const alert = anAlert({ id: newId() });
  await runChange(bench.deps.store, organisation.context(), async change => {
    change.create(alerts, alert);
  });
  await tellIt(anAlertMessage(organisation.id, alert));
  await runChange(bench.deps.store, organisation.context(), async change => {
    const before = await change.get(alertChannels, id);
    if (step === 'delete') change.delete(alertChannels, before);
    else change.update(alertChannels, before, step as Partial<AlertChannel>);
  });
  await goOn();
  expect(await mails()).toHaveLength(1);
  expect(summary(await ledger())).toContainEqual(['repeated', 'suppressed', 'disabled']);
});

test('an alert that is open again is told again by its interval from then on, and no more often', async () => {
  await channel({ repeatMinutes: 60 });
  const alert = anAlert({ id: newId() });
  await runChange(bench.deps.store, organisation.context(), async change => {
    change.create(alerts, alert);
  });
  await tellIt(anAlertMessage(organisation.id, alert));
  bench.goTo(new Date(night.getTime() + 10 * 60_000));
  await tellIt(anAlertMessage(organisation.id, alert, { change: 're-armed' }));
  await goOn();
  expect(bench.deps.store.now().toISOString()).toBe('2026-03-11T00:00:00.000Z');
  expect(await mails()).toHaveLength(2);
  await goOn();
  expect(bench.deps.store.now().toISOString()).toBe('2026-03-11T00:10:00.000Z');
  expect(await mails()).toHaveLength(3);
  expect((await ledger()).filter(({ state }) => state === 'held')).toHaveLength(1);
});

test('what waits for its group is not told when it has been silenced meanwhile', async () => {
  await channel({ group: { waitSeconds: 30 } });
  await tellIt(anAlertMessage(organisation.id));
  await silence();
  await goOn();
  expect(await mails()).toEqual([]);
  expect(summary(await ledger())).toEqual([['triggered', 'suppressed', 'silenced']]);
});
