import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { NewFault } from '@chatterfix/emulator/faults/create-faults.ts';
import { standardRules } from '@chatterfix/shared/domain/alerts/rule/standard-rules.ts';
import { AlertMessage } from '@chatterfix/shared/messages/alerts.ts';
import { beforeAll, expect, test } from 'vitest';
import { publishMessage, type ReceivedMessage, receiving } from '../testing/messages.ts';
import { create, foundOrganisation, listAll, type PlatformOrganisation } from '../testing/organisation.ts';
import { withFaults } from '../testing/platform.ts';

/** What a delivery may meet on its way: it fails, waits for the next one, and comes three times. */
const unreliable = (target: 'eventarc' | 'pubsub', operation: string): NewFault[] => [
  { target, operation, error: 503, probability: 0.2 },
  { target, operation, reorder: true, probability: 0.3 },
  { target, operation, duplicate: 2 },
];
const faults = [
  ...unreliable('eventarc', 'event-relay'),
  ...['alert-on-event', 'alert-on-metric', 'alert-fan-out'].flatMap(name => unreliable('pubsub', name)),
];
/** The time for which rules are remembered, and a little. */
const untilRulesHold = 6_000;

const rule = {
  name: 'Critical order',
  category: 'maintenance',
  severity: 'critical',
  when: {
    kind: 'event',
    types: ['work-order.created'],
    where: [{ field: 'after.priority', is: 'equals', value: 'critical' }],
    resolvedBy: [
      {
        types: ['work-order.transitioned'],
        where: [{ field: 'after.status', is: 'equals', value: 'completed' }],
      },
    ],
  },
};

let organisation: PlatformOrganisation;
const poll = { timeout: 60_000, interval: 300 };

beforeAll(async () => {
  organisation = await foundOrganisation();
});

test('an organisation has the standard rules from its founding', { timeout: 90_000 }, async () => {
  const rules = async () => (await listAll(organisation.api, '/api/alert-rules')).map(({ id }) => id).sort();
  await expect.poll(rules, poll).toEqual(standardRules.map(({ id }) => id).sort());
});

const complete = async (id: string) => {
  for (const to of ['in_progress', 'completed'])
    await organisation.api('POST', `/api/work-orders/${id}/transitions`, { body: { to } });
};

/** `work-orders/a triggered`, each once, as an outside subscriber takes them that knows their schema. */
function taken(received: readonly ReceivedMessage[]): string[] {
  const ours = received.filter(({ attributes }) => attributes.org === organisation.id);
  const messages = ours.map(({ data }) => AlertMessage.parse(data));
  const byId = new Map(messages.map(message => [message.id, message]));
  return [...byId.values()].map(({ alert, change }) => `${alert.subject} ${change}`).sort();
}

test('orders made through the API make alerts, of which an outsider hears, though deliveries fail, come thrice and out of order', {
  timeout: 180_000,
}, async () => {
  const { api } = organisation;
  const { id: ruleId } = await create(api, '/api/alert-rules', rule);
  await wait(untilRulesHold);
  await receiving({ topic: 'alerts', subscription: `test-${randomUUID()}` }, async received => {
    await withFaults(faults, async () => {
      const orders = await Promise.all(
        Array.from({ length: 12 }, (_, number) =>
          create(api, '/api/work-orders', {
            title: `Order ${number}`,
            priority: number < 8 ? 'critical' : 'low',
          }),
        ),
      );
      const critical = orders.slice(0, 8).map(({ id }) => id);
      const done = critical.slice(0, 4);
      await Promise.all(orders.filter(({ id }) => done.includes(id)).map(({ id }) => complete(id)));
      const expected = [
        ...critical.map(id => `work-orders/${id} triggered`),
        ...done.map(id => `work-orders/${id} resolved`),
      ].sort();
      await expect.poll(() => taken(received), poll).toEqual(expected);
    });
    const attributes = received.find(({ attributes: { rule } }) => rule === ruleId)?.attributes;
    expect(attributes).toMatchObject({ org: organisation.id, severity: 'critical', category: 'maintenance' });
  });
  const alerts = await listAll(api, `/api/alerts?ruleId=${ruleId}`);
  expect(alerts.filter(({ state }) => state === 'resolved')).toHaveLength(4);
  expect(alerts.filter(({ state }) => state === 'triggered')).toHaveLength(4);
  const preview = await api('POST', '/api/alert-rules/preview', { body: { rule } });
  expect(preview.body).toMatchObject({ alerts: 8, unresolved: 4 });
});

test('points of a metric, each come thrice and out of order, make one alert for each time that it was bad', {
  timeout: 120_000,
}, async () => {
  const at = (minute: number) => new Date(Date.parse('2026-03-29T08:00:00Z') + minute * 60_000).toISOString();
  const point = { organisationId: organisation.id, metric: 'system.uptime', labels: { service: 'cmms' } };
  const values = [99.9, 99, 98, null, 99.9, 97, 96];
  const points = values.map((value, minute) => ({ ...point, value, at: at(minute) }));
  await withFaults(faults, async () => {
    for (const one of points.toReversed()) await publishMessage('metrics', one);
    const spans = async () => {
      const alerts = await listAll(organisation.api, '/api/alerts?ruleId=system-uptime&sort=startedAt');
      return alerts.map(({ startedAt, resolvedAt, signals }) => [startedAt, resolvedAt, signals]);
    };
    await expect.poll(spans, poll).toEqual([
      [at(1), at(4), 2],
      [at(5), null, 2],
    ]);
  });
});
