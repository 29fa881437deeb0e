import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlertChange, alertChanges } from '../alert/rules.ts';
import { deliveryKinds } from '../channel/rules.ts';
import { severities } from '../severity/rules.ts';
import { anAlertMessage } from '../testing/alert-message.ts';
import type { Candidate } from './candidates.ts';
import { type Circumstances, type Notice, type Told, toldBefore } from './decide.ts';
import { type Known, nameOf, planDeliveries } from './plan-deliveries.ts';
import { toldOf } from './rules.ts';

const now = new Date('2026-03-10T23:00:00Z');
const calm: Circumstances = { now, silenced: false, inhibitedBy: null };
const unknown: Known = { told: new Map(), groups: new Map() };

const candidate = (fields: Partial<Candidate> = {}): Candidate => ({
  kind: 'email',
  recipient: 'a@test.example',
  via: [{ type: 'channel', id: 'c', name: 'On call', step: null }],
  enabled: true,
  ...fields,
});
const group = { channelId: 'c', by: 'rule', waitSeconds: 30, intervalMinutes: 5 } as const;
const quiet = { hours: { from: '22:00', to: '07:00' }, timeZone: 'Etc/UTC' };

const onItsWay = (notice: Partial<Notice>): Notice => ({
  state: 'pending',
  reason: null,
  nextAttemptAt: null,
  batch: null,
  ...notice,
});

type Case = {
  candidate?: Partial<Candidate>;
  severity?: 'critical' | 'high';
  change?: AlertChange;
  told?: Told;
  circumstances?: Partial<Circumstances>;
};

function planOne({ candidate: fields, severity = 'high', change = 'triggered', told, circumstances }: Case) {
  const one = candidate(fields);
  const message = anAlertMessage('o', { severity }, { change });
  const known = { ...unknown, told: new Map([[nameOf(one), told]]) };
  return planDeliveries(message, [one], known, { ...calm, ...circumstances }).deliveries[0];
}

describe('a delivery', () => {
  test.each<[string, Case, string | undefined, string | null | undefined, string | null | undefined]>([
    ['is sent at once', {}, 'pending', null, '2026-03-10T23:00:00.000Z'],
    [
      'waits for others of its group',
      { candidate: { group } },
      'held',
      'grouped',
      '2026-03-10T23:00:30.000Z',
    ],
    [
      'of a group of no wait does not',
      { candidate: { group: { ...group, waitSeconds: 0 } } },
      'pending',
      null,
      '2026-03-10T23:00:00.000Z',
    ],
    [
      'that is critical waits for nothing',
      { candidate: { group, quiet }, severity: 'critical' },
      'pending',
      null,
      '2026-03-10T23:00:00.000Z',
    ],
    [
      'waits for the end of quiet hours',
      { candidate: { quiet } },
      'held',
      'quiet-hours',
      '2026-03-11T07:00:00.000Z',
    ],
    [
      'is not sent while it is silenced',
      { circumstances: { silenced: true } },
      'suppressed',
      'silenced',
      null,
    ],
    [
      'is not sent while it is silenced, though it is critical',
      { severity: 'critical', circumstances: { silenced: true } },
      'suppressed',
      'silenced',
      null,
    ],
    [
      'is not sent beside a graver one of its subject',
      { circumstances: { inhibitedBy: 'x' } },
      'suppressed',
      'inhibited',
      null,
    ],
    [
      'that is critical is sent beside another',
      { severity: 'critical', circumstances: { inhibitedBy: 'x' } },
      'pending',
      null,
      '2026-03-10T23:00:00.000Z',
    ],
    [
      'is not sent by what is switched off',
      { candidate: { enabled: false }, severity: 'critical' },
      'suppressed',
      'disabled',
      null,
    ],
    [
      'of an end is sent to who was told',
      { change: 'resolved', told: 'told' },
      'pending',
      null,
      '2026-03-10T23:00:00.000Z',
    ],
    [
      'of an end is sent though it is silenced by now',
      { change: 'resolved', told: 'told', circumstances: { silenced: true, inhibitedBy: 'x' } },
      'pending',
      null,
      '2026-03-10T23:00:00.000Z',
    ],
    [
      'of an end is not sent to who was not told',
      { change: 'resolved', told: 'not-told' },
      'suppressed',
      'not-told',
      null,
    ],
    [
      'of an end waits for that of the beginning',
      { change: 'resolved' },
      'held',
      'awaits-first-notice',
      '2026-03-10T23:00:05.000Z',
    ],
    [
      'of an end waits for that of the beginning as long as that waits to be tried again',
      { change: 'resolved', told: onItsWay({ state: 'pending', nextAttemptAt: '2026-03-10T23:05:00.000Z' }) },
      'held',
      'awaits-first-notice',
      '2026-03-10T23:05:00.000Z',
    ],
    [
      'of an end waits for that of the beginning while that is being sent',
      { change: 'resolved', told: onItsWay({ state: 'sending', nextAttemptAt: '2026-03-10T23:01:00.000Z' }) },
      'held',
      'awaits-first-notice',
      '2026-03-10T23:00:05.000Z',
    ],
    [
      'of an end waits with that of the beginning for what that waits for',
      {
        change: 'resolved',
        told: onItsWay({ state: 'held', reason: 'grouped', nextAttemptAt: '2026-03-10T23:00:20.000Z' }),
      },
      'held',
      'grouped',
      '2026-03-10T23:00:20.000Z',
    ],
    [
      'of an end is sent to a program in any case',
      { candidate: { kind: 'webhook' }, change: 'resolved' },
      'pending',
      null,
      '2026-03-10T23:00:00.000Z',
    ],
    [
      'of an acknowledgement is none for people',
      { change: 'acknowledged', told: 'told' },
      undefined,
      undefined,
      undefined,
    ],
  ])('%s', (_, given, state, reason, nextAttemptAt) => {
    const planned = planOne(given);
    expect([planned?.state, planned?.reason, planned?.nextAttemptAt]).toEqual([state, reason, nextAttemptAt]);
  });

  test('says by what it is inhibited', () => {
    expect(planOne({ circumstances: { inhibitedBy: 'x' } })?.inhibitedBy).toBe('x');
  });
});

describe('a group', () => {
  const planAt = (seconds: number, before?: { id: string; batch: string; dueAt: string }) => {
    const known = { ...unknown, groups: new Map(before ? [[before.id, before]] : []) };
    const at = { ...calm, now: new Date(now.getTime() + seconds * 1000) };
    const plan = planDeliveries(anAlertMessage('o'), [candidate({ group })], known, at);
    return { turn: plan.turns[0], line: plan.deliveries[0] };
  };

  test('is told of together: who comes while it waits goes with it', () => {
    const first = planAt(0);
    const second = planAt(20, first.turn);
    expect(second.line?.batch).toBe(first.line?.batch);
    expect(second.line?.nextAttemptAt).toBe('2026-03-10T23:00:30.000Z');
  });

  test('is told of again no sooner than its interval after', () => {
    const { turn } = planAt(40, planAt(0).turn);
    expect(turn?.dueAt).toBe('2026-03-10T23:05:30.000Z');
    expect(planAt(3600, turn).turn?.dueAt).toBe('2026-03-11T00:00:30.000Z');
  });

  test('is one for each recipient', () => {
    const both = [candidate({ group }), candidate({ group, recipient: 'b@test.example' })];
    const { deliveries } = planDeliveries(anAlertMessage('o'), both, unknown, calm);
    expect(new Set(deliveries.map(({ batch }) => batch)).size).toBe(2);
  });
});

const delivered = { change: 'triggered', ...onItsWay({ state: 'delivered' }) } as const;
const held = { change: 'triggered', ...onItsWay({ state: 'held' }) } as const;
const dead = { change: 'triggered', ...onItsWay({ state: 'dead' }) } as const;

test.each<[string, Parameters<typeof toldBefore>[0], Told]>([
  ['nothing', [], undefined],
  ['a delivery', [delivered], 'told'],
  ['one on its way', [dead, held], held],
  ['one on its way after another', [held, delivered], 'told'],
  ['one that is lost', [dead], 'not-told'],
  ['one that is lost and another that is not', [dead, delivered], 'told'],
  ['an end alone', [{ ...delivered, change: 'resolved' }], undefined],
])('from %s it is known whether somebody was told', (_, lines, told) => {
  expect(toldBefore(lines)).toEqual(told);
});

test('nothing is lost: every candidate whom a change is for has one line, and a line is due or suppressed', () => {
  const anyCandidate = fc.record({
    kind: fc.constantFrom(...deliveryKinds),
    recipient: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    via: fc.constant(candidate().via),
    enabled: fc.boolean(),
    group: fc.constantFrom(undefined, group, { ...group, by: 'all' as const }),
    quiet: fc.constantFrom(undefined, quiet),
  });
  const candidates = fc.uniqueArray(anyCandidate, { selector: nameOf });
  const circumstances = fc.record({
    now: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    silenced: fc.boolean(),
    inhibitedBy: fc.constantFrom(null, 'x'),
  });
  const told = fc.constantFrom<Told>('told', 'not-told', undefined);
  fc.assert(
    fc.property(
      candidates,
      circumstances,
      told,
      fc.constantFrom(...alertChanges),
      fc.constantFrom(...severities),
      (given, around, known, change, severity) => {
        const message = anAlertMessage('o', { severity }, { change });
        const all = given.map(({ group, quiet, ...rest }) => ({
          ...rest,
          ...(group && { group }),
          ...(quiet && { quiet }),
        }));
        const toldMap = new Map(all.map(one => [nameOf(one), known]));
        const { deliveries } = planDeliveries(message, all, { told: toldMap, groups: new Map() }, around);
        const meant = all.filter(({ kind }) => toldOf[kind].includes(change));
        expect(deliveries.map(nameOf)).toEqual(meant.map(nameOf));
        expect(new Set(deliveries.map(({ id }) => id)).size).toBe(deliveries.length);
        for (const { state, nextAttemptAt, reason } of deliveries) {
          expect(nextAttemptAt === null).toBe(state === 'suppressed');
          expect(nextAttemptAt === null || nextAttemptAt >= around.now.toISOString()).toBe(true);
          expect(reason === null).toBe(state === 'pending');
          const waits = severity === 'critical' && (reason === 'grouped' || reason === 'quiet-hours');
          expect(waits).toBe(false);
        }
      },
    ),
  );
});
