import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import { byPlace, type Episode, episodesOf } from './episodes.ts';
import { mostSignals } from './forget.ts';
import type { Signal, SignalLog } from './schemas.ts';

const start = Date.parse('2026-03-29T08:00:00Z');
const minute = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const alarm = { title: 'Low stock', summary: '', subject: 'parts/a' };

/** `!3` says that something is wrong at minute 3, `.3` that it is well. */
const signal = (text: string): Signal => {
  const at = Number(text.slice(1));
  return { id: text, at: minute(at), order: 0, alarm: text.startsWith('!') ? alarm : null, count: 1 };
};

type Told = { episode: Episode | undefined; events: string[] };

/** What becomes of a key by signals in the order in which they come: its alerts, as the store would have them. */
function deliver(signals: readonly Signal[], forMinutes = 0): { log: SignalLog; alerts: Map<string, Told> } {
  let log: SignalLog = { key: 'k', signals: [], alerts: [], forMinutes, forgotten: null };
  const alerts = new Map<string, Told>();
  for (const one of signals) {
    const step = advance(log, one);
    log = step?.log ?? log;
    for (const { alertId, isNew, episode } of step?.outcomes ?? []) {
      expect(alerts.has(alertId)).toBe(!isNew);
      const events = alerts.get(alertId)?.events ?? ['triggered'];
      const isOver = !episode || episode.endedAt !== null;
      if (isOver && !events.includes('resolved')) events.push('resolved');
      alerts.set(alertId, { episode, events });
    }
  }
  return { log, alerts };
}

/** `!1 !2 .3 !4` → `1-3×2 4-×1` */
function story(signals: readonly Signal[], forMinutes = 0): string {
  return [...deliver(signals, forMinutes).alerts.values()]
    .map(({ episode }) => (episode ? sentence(episode) : 'unfounded'))
    .sort()
    .join(' ');
}

function sentence({ signals: [first, ...rest], endedAt }: Episode): string {
  const minutes = (at: string) => (Date.parse(at) - start) / 60_000;
  return `${minutes(first.at)}-${endedAt ? minutes(endedAt) : ''}×${1 + rest.length}`;
}

const parse = (text: string) => text.split(' ').map(signal);

test.each([
  ['!1', 0, '1-×1'],
  ['.1', 0, ''],
  ['!1 !2', 0, '1-×2'],
  ['!1 !1 !1', 0, '1-×1'],
  ['!1 .2', 0, '1-2×1'],
  ['.2 !1', 0, '1-2×1'],
  ['!1 .2 !3', 0, '1-2×1 3-×1'],
  ['!3 .2 !1', 0, '1-2×1 3-×1'],
  ['!1 !3 .2', 0, '1-2×1 3-×1'],
  ['!2 !1', 0, '1-×2'],
  ['!0', 5, ''],
  ['!0 !4', 5, ''],
  ['!0 !5', 5, '0-×2'],
  ['!0 !4 .5', 5, ''],
  ['!0 !6 .3', 5, 'unfounded'],
])('%s, told after %i minutes, makes %j', (text, forMinutes, expected) => {
  expect(story(parse(text), forMinutes)).toBe(expected);
});

test('of one instant, the later version stands after the earlier', () => {
  const wrong = { ...signal('!1'), id: 'b', order: 1 };
  const well = { ...signal('.1'), id: 'a', order: 2 };
  expect(story([well, wrong])).toBe('1-1×1');
});

describe('in whatever order signals come, and however often', () => {
  const signals = fc.uniqueArray(
    fc.record({
      at: fc.nat(12).map(minute),
      order: fc.nat(2),
      alarm: fc.option(fc.constant(alarm)),
      id: fc.string({ minLength: 1 }),
      count: fc.constant(1),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  /** Each of them at least once, in any order. */
  const deliveries = signals.chain(set =>
    fc
      .shuffledSubarray([...set, ...set, ...set], { minLength: set.length })
      .map(some => ({ set, came: [...some, ...set.filter(one => !some.includes(one))] })),
  );

  test('there is one alert for each episode of the whole, which says the same of it', () => {
    fc.assert(
      fc.property(deliveries, ({ set, came }) => {
        const told = [...deliver(came).alerts.values()].map(({ episode }) => episode);
        const whole = episodesOf([...set].sort(byPlace), 0);
        expect(told.sort(byStart)).toEqual(whole.sort(byStart));
      }),
      { numRuns: 1000 },
    );
  });

  test('an alert is triggered once and resolved once, when its episode is over', () => {
    fc.assert(
      fc.property(deliveries, ({ came }) => {
        for (const { episode, events } of deliver(came).alerts.values())
          expect(events).toEqual(episode?.endedAt === null ? ['triggered'] : ['triggered', 'resolved']);
      }),
    );
  });

  test('what is told after a while has one alert for each episode; any other is resolved', () => {
    fc.assert(
      fc.property(deliveries, fc.integer({ min: 1, max: 6 }), ({ set, came }, forMinutes) => {
        const told = [...deliver(came, forMinutes).alerts.values()];
        const founded = told.map(({ episode }) => episode).filter(episode => episode !== undefined);
        expect(founded.sort(byStart)).toEqual(episodesOf([...set].sort(byPlace), forMinutes).sort(byStart));
        const others = told.filter(({ episode }) => !episode);
        expect(others.every(({ events }) => events.includes('resolved'))).toBe(true);
      }),
    );
  });

  test('the same signals once more change nothing', () => {
    fc.assert(
      fc.property(signals, set => {
        const { log } = deliver(set);
        for (const one of set) expect(advance(log, one)).toBeUndefined();
      }),
    );
  });
});

function byStart(one: Episode | undefined, other: Episode | undefined): number {
  return one && other ? byPlace(one.signals[0], other.signals[0]) : 0;
}

describe('of many signals', () => {
  test('as many are kept as are needed, and the alert counts them all', () => {
    const many = Array.from({ length: 400 }, (_, at) => signal(`!${at}`));
    const { log, alerts } = deliver(many);
    expect(log.signals).toHaveLength(mostSignals);
    expect(log.signals[0]).toMatchObject({ at: minute(0), count: 400 - mostSignals + 1 });
    expect(alerts.size).toBe(1);
    expect(
      deliver([...many, signal('.500')])
        .alerts.values()
        .next().value?.events,
    ).toContain('resolved');
  });

  test('an alert that a signal opened which is forgotten is still that of its episode', () => {
    const later = Array.from({ length: 100 }, (_, at) => signal(`!${at + 3}`));
    const { alerts } = deliver([signal('!2'), signal('!1'), ...later, signal('.500')]);
    expect([...alerts.values()]).toMatchObject([{ events: ['triggered', 'resolved'] }]);
  });

  test('those forgotten may come again and change nothing', () => {
    const many = Array.from({ length: 200 }, (_, at) => signal(`${at % 2 ? '.' : '!'}${at}`));
    const { log, alerts } = deliver(many);
    expect(log.signals.length).toBeLessThanOrEqual(mostSignals);
    expect(alerts.size).toBe(100);
    for (const one of many) expect(advance(log, one)).toBeUndefined();
  });
});
