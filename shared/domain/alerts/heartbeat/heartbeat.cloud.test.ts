import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { noFaults } from '../../../../emulator/faults/fault.ts';
import { openMailbox } from '../../../../emulator/mail/mailbox.ts';
import { startMail } from '../../../../emulator/mail/start-mail.ts';
import { temporaryFolder } from '../../../../emulator/testing/temporary-folder.ts';
import { AlertMessage } from '../../../messages/alerts.ts';
import { openMailer } from '../../../platform/mail/mailer.ts';
import { recordingLogger } from '../../../testing/recording-logger.ts';
import { deliveryKinds } from '../channel/rules.ts';
import { tell } from '../delivery/tell.ts';
import { openBench } from '../testing/delivery-bench.ts';
import { beat } from './beat.ts';
import { findHeartbeat } from './repository.ts';
import { silentKinds } from './rules.ts';

const start = new Date('2026-03-10T12:00:00Z');
let bench: ReturnType<typeof openBench>;
let log: ReturnType<typeof recordingLogger>;
let mails: () => number;
let beatNow: () => Promise<void>;

beforeEach(async () => {
  const stateDir = temporaryFolder();
  const server = await startMail({ host: '127.0.0.1', port: 0, stateDir, faults: noFaults });
  onTestFinished(server.stop);
  mails = () => openMailbox(`${stateDir}/mail`).ids().length;
  bench = openBench({ now: start });
  log = recordingLogger();
  const mailer = openMailer({ smtpUrl: `smtp://${server.address}`, from: 'alerts@test.example' });
  const operators = ['operator@test.example'];
  const { store, publish } = bench.deliveryDeps;
  beatNow = () => beat({ store, publish, mailer, operators, logger: log.logger });
  await (await store.firestore()).doc('platform/alertHeartbeat').delete();
});

const after = (minutes: number) => bench.goTo(new Date(start.getTime() + minutes * 60_000));

/** Gives what was published to some kinds of delivery. */
async function arrive(kinds: readonly (typeof deliveryKinds)[number][]): Promise<void> {
  for (const { data } of bench.published.splice(0))
    for (const kind of kinds) await tell(bench.deliveryDeps, kind, AlertMessage.parse(data));
}

test('while heartbeats come nobody hears of them', async () => {
  for (const minutes of [0, 5, 10, 15, 20, 25]) {
    after(minutes);
    await beatNow();
    await arrive(deliveryKinds);
  }
  expect([log.lines, mails()]).toEqual([[], 0]);
  const heartbeat = await findHeartbeat(bench.deps.store);
  expect(heartbeat && silentKinds(heartbeat, bench.deps.store.now())).toEqual([]);
});

test('it is kept since when the way is open', async () => {
  const openSince: unknown[] = [];
  for (let minutes = 0; minutes <= 35; minutes += 5) {
    after(minutes);
    await beatNow();
    if (minutes === 0 || minutes > 20) await arrive(deliveryKinds);
    else bench.published.length = 0;
    openSince.push((await findHeartbeat(bench.deps.store))?.openSince);
  }
  const [first, again] = [start.toISOString(), '2026-03-10T12:30:00.000Z'];
  expect(openSince).toEqual([first, first, first, first, null, null, again, again]);
});

test('when one way is silent for a quarter of an hour it is an error, and operators get an e-mail, one an hour', async () => {
  const sent = new Map<number, number>();
  for (let minutes = 0; minutes <= 85; minutes += 5) {
    after(minutes);
    await beatNow();
    await arrive(['email', 'slack', 'push']);
    sent.set(minutes, mails());
  }
  expect([15, 20, 75, 80, 85].map(minutes => sent.get(minutes))).toEqual([0, 1, 1, 2, 2]);
  expect(log.lines.filter(({ severity }) => severity === 'error')).toHaveLength(14);
  expect(log.lines[0]).toMatchObject({ silent: ['webhook'] });
});

test('after a time in which none was sent nobody is told, unless none comes from then on', async () => {
  await beatNow();
  await arrive(deliveryKinds);
  const sent: number[] = [];
  for (const minutes of [600, 605, 610, 615, 620]) {
    after(minutes);
    await beatNow();
    await arrive(['email', 'slack', 'push']);
    sent.push(mails());
  }
  expect(sent).toEqual([0, 0, 0, 0, 1]);
});
