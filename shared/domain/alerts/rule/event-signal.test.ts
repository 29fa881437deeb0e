import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alerts } from '../alert/schemas.ts';
import { eventAt, timeAt } from '../testing/events.ts';
import { EventWhen } from '../when/schemas.ts';
import { eventSignal } from './event-signal.ts';

const rule = { id: 'r', name: 'Rule' };
const say = (when: object, event: Parameters<typeof eventAt>[1]) =>
  eventSignal(rule, EventWhen.parse({ kind: 'event', types: ['part.*'], ...when }), eventAt(1, event));

test.each([
  [['part.ran-low'], 'part.ran-low', true],
  [['part.ran-low'], 'part.ran-lower', false],
  [['part.*'], 'part.ran-low', true],
  [['part.*'], 'part-kit.created', false],
  [['part.*', 'site.created'], 'site.created', true],
  [['part.*'], 'site.created', false],
])('a rule for %j says something of %s: %s', (types, type, expected) => {
  expect(say({ types }, { type }) !== undefined).toBe(expected);
});

test('what ends an alert does not begin one', () => {
  const resolvedBy = [{ types: ['part.restocked'] }];
  expect(say({ resolvedBy }, { type: 'part.restocked' })?.signal.alarm).toBeNull();
  expect(say({ resolvedBy }, { type: 'part.ran-low' })?.signal.alarm).not.toBeNull();
});

test('all of a rule may share one key', () => {
  const keys = ['parts/a', 'parts/b'].map(subject => say({ key: 'rule' }, { subject })?.key);
  expect(keys).toEqual(['r', 'r']);
});

test('an alert is called by what people call the item, or by its place where it has no name', () => {
  const titles = ['Seal', null].map(label => say({}, { label })?.signal.alarm?.title);
  expect(titles).toEqual([expect.stringMatching(/: Seal$/), expect.stringMatching(/: parts\/seal$/)]);
});

describe('of any event', () => {
  const told = alerts.item.pick({ title: true, summary: true, subject: true });

  test('what is told fits an alert', () => {
    const fields = fc.option(fc.dictionary(fc.string({ maxLength: 20 }), fc.anything(), { maxKeys: 20 }));
    const label = fc.option(fc.string({ unit: 'binary', maxLength: 150 }));
    fc.assert(
      fc.property(fields, fields, label, (before, after, label) => {
        const alarm = say({}, { before, after, label })?.signal.alarm;
        expect(told.parse(alarm)).toMatchObject({ subject: 'parts/seal' });
      }),
    );
  });

  test('its time and version say where it stands', () => {
    expect(say({}, { version: 7 })?.signal).toMatchObject({ at: timeAt(1), order: 7 });
  });
});
