import { expect, test } from 'vitest';
import type { Via } from '../delivery/schemas.ts';
import { anAlert } from '../testing/alert-message.ts';
import { emailOf } from './email.ts';

const via: Via[] = [{ type: 'channel', id: 'c', name: 'On call', step: null }];
const told = (fields: object = {}, change: 'triggered' | 'resolved' = 'triggered') => ({
  alert: anAlert({ id: 'a1', ...fields }),
  change,
  via,
  changedAt: '2026-03-10T12:00:00.000Z',
});

test('an alert is told in plain text, with why it is told', () => {
  expect(emailOf([told()], 'https://app.example').text).toBe(`High, new: Seal is low

There are 2 of at least 5.

10 Mar 2026, 12:00 UTC
https://app.example/alerts/a1

You are told by the channel On call; the rule is Low stock.
`);
});

test('what people wrote is text in the HTML, whatever it is', () => {
  const nasty = `<img src=x onerror="alert('1')">&`;
  const { html } = emailOf([told({ title: nasty, summary: nasty })], 'https://app.example');
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;');
});

test('several are told in one, whose subject says of which rules', () => {
  const { subject, text } = emailOf(
    [told(), told({ ruleName: 'Overdue' }, 'resolved')],
    'https://app.example',
  );
  expect(subject).toBe('2 alerts: Low stock, Overdue');
  expect(text).toContain('High, new: Seal is low');
  expect(text).toContain('High, resolved: Seal is low');
});

test('facts are told by words, and times as people read them', () => {
  const summary = 'work-order.became-overdue on workOrders/o1\noverdueSince: 2026-03-09T08:00:00.000Z';
  const { text } = emailOf([told({ subject: 'workOrders/o1', summary })], 'https://app.example');
  expect(text).toContain('\n\nOverdue since: 9 Mar 2026, 08:00 UTC\n\n');
  expect(text).not.toContain('workOrders');
});
