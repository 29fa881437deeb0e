import { expect, test } from 'vitest';
import type { AlertChannel } from '../../app/api-types.ts';
import { channelFormOf, channelOf } from './channel-form.ts';

const at = '2026-03-29T06:00:00.000Z';
const fields = {
  ...{
    name: 'Night shift',
    kind: 'email' as const,
    addresses: ['a@test.example', 'b@test.example'],
    enabled: false,
  },
  ...{ severities: ['critical' as const], categories: ['system' as const] },
  ...{ group: { by: 'subject' as const, waitSeconds: 60, intervalMinutes: 15 }, repeatMinutes: 240 },
};
const channel: AlertChannel = { ...fields, url: null, id: 'c1', version: 3, createdAt: at, updatedAt: at };

test('a channel that is filled in and not touched says the same', () => {
  expect(channelOf(channelFormOf(channel))).toEqual(fields);
});

test('a new one takes all alerts, those of a rule together, and tells once', () => {
  const typed = { ...channelFormOf(null), name: ' Ours ', addresses: 'a@test.example, b@test.example' };
  expect(channelOf(typed)).toEqual({
    ...{ name: 'Ours', kind: 'email', addresses: ['a@test.example', 'b@test.example'], enabled: true },
    severities: ['critical', 'high', 'medium', 'low'],
    categories: ['system', 'business', 'maintenance'],
    ...{ group: { by: 'rule', waitSeconds: 30, intervalMinutes: 5 }, repeatMinutes: null },
  });
});

test('one that tells of each alert by itself waits for no others', () => {
  const alone = { ...channel, group: { by: 'rule' as const, waitSeconds: 0, intervalMinutes: 5 } };
  const form = channelFormOf(alone);
  expect([form.groupBy, channelOf(form).group]).toEqual(['none', alone.group]);
  expect(channelOf({ ...form, groupBy: 'all' }).group).toMatchObject({ by: 'all', waitSeconds: 30 });
});

test('the address of Slack is sent only when a new one is typed', () => {
  const slack = { ...channelFormOf(channel), kind: 'slack' as const };
  expect('url' in channelOf(slack)).toBe(false);
  expect(channelOf({ ...slack, url: ' https://hooks.slack.com/services/x ' })).toMatchObject({
    url: 'https://hooks.slack.com/services/x',
  });
});
