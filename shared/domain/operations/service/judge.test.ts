import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import { at, failing, health, look } from './testing/health.ts';

const now = new Date(at(0));
const well = ['w1', 'w2', 'w3', 'w4', 'w5'].map(name => health(name));
/** What is said of some services among others that are well. */
const verdictsOn = (...services: ReturnType<typeof health>[]) =>
  judge([...services, ...well], now).slice(0, services.length);
const verdictOn = (service: ReturnType<typeof health>) => verdictsOn(service)[0];

describe('a service', () => {
  test.each([
    ['that passes', health('a'), { state: 'healthy', action: 'none', pattern: null }],
    ['with two strikes', health('a', { strikes: 2 }), { state: 'degraded', action: 'none' }],
    ['with three strikes', failing('a'), { state: 'down', action: 'restart', pattern: 'crash' }],
    [
      'that does not answer in time',
      failing('a', { looks: [look({ outcome: 'late' })] }),
      { action: 'restart', pattern: 'hang' },
    ],
    ['that is slow thrice', health('a', { slow: 3 }), { state: 'degraded', action: 'none', pattern: 'slow' }],
    ['that flaps and passes', health('a', { flapping: true }), { state: 'degraded', pattern: 'flapping' }],
    ['that flaps and fails', failing('a', { flapping: true }), { action: 'page', pattern: 'flapping' }],
    [
      'whose newest revision was never well',
      failing('a', { revision: 'cmms-2' }),
      { action: 'roll-back', pattern: 'bad-deploy' },
    ],
    [
      'whose newest revision is of a restart',
      failing('a', { revision: 'cmms-2', restarts: [{ at: at(-5), revision: 'cmms-2' }] }),
      { action: 'restart', pattern: 'crash' },
    ],
    ['that was never well', failing('a', { goodRevision: null }), { action: 'restart' }],
    [
      'that was restarted a moment ago',
      failing('a', { restarts: [{ at: at(-0.5), revision: 'cmms-1' }] }),
      { state: 'down', action: 'none' },
    ],
    [
      'that was restarted thrice within the hour',
      failing('a', { restarts: [-50, -30, -10].map(minutes => ({ at: at(minutes), revision: 'cmms-1' })) }),
      { state: 'down', action: 'page' },
    ],
    ['whose circuit is open', failing('a', { circuitOpenSince: at(-500) }), { action: 'page' }],
  ])('%s', (_, service, expected) => {
    expect(verdictOn(service)).toMatchObject(expected);
  });
});

describe('maintenance', () => {
  const under = (name: string, ...services: ReturnType<typeof health>[]) =>
    judge([...services, ...well], now, new Set([name])).slice(0, services.length);

  test('is no failure', () => {
    expect(under('a', failing('a'))).toMatchObject([{ state: 'maintenance', action: 'none', pattern: null }]);
  });

  test('blocks what depends on it, which is not restarted', () => {
    const verdicts = under('store', failing('api', { dependsOn: ['store'] }), failing('store'));
    expect(verdicts).toMatchObject([
      { state: 'blocked', action: 'none', blockedBy: 'store' },
      { state: 'maintenance' },
    ]);
  });
});

test('after eight restarts of all services together within the hour a person decides', () => {
  const restarted = (name: string) =>
    health(name, { restarts: [-50, -30].map(minutes => ({ at: at(minutes), revision: 'cmms-1' })) });
  const four = ['r1', 'r2', 'r3', 'r4'].map(restarted);
  expect(verdictsOn(failing('a'), ...four.slice(1))[0]).toMatchObject({ action: 'restart' });
  expect(verdictsOn(failing('a'), ...four)[0]).toMatchObject({ action: 'page' });
});

describe('of services that depend on one another', () => {
  test('only the deepest that fails is restarted, and those above are blocked by it', () => {
    const verdicts = verdictsOn(
      failing('page', { dependsOn: ['api', 'w1'] }),
      failing('api', { dependsOn: ['store'] }),
      failing('store'),
    );
    expect(verdicts).toMatchObject([
      { state: 'blocked', action: 'none', pattern: 'cascade', blockedBy: 'store' },
      { state: 'blocked', action: 'none', pattern: 'cascade', blockedBy: 'store' },
      { state: 'down', action: 'restart', blockedBy: null },
    ]);
  });

  test('one is not blocked by another that works', () => {
    expect(verdictOn(failing('api', { dependsOn: ['w1'] }))).toMatchObject({ action: 'restart' });
  });

  test('in a circle one is restarted', () => {
    const verdicts = verdictsOn(failing('b', { dependsOn: ['a'] }), failing('a', { dependsOn: ['b'] }));
    expect(verdicts.map(({ action }) => action)).toEqual(['none', 'restart']);
  });
});

test('when most fail at once, nothing is restarted and one call made: the checker is to blame', () => {
  const verdicts = judge([...well.slice(0, 2), failing('a'), failing('b'), failing('c')], now);
  expect(verdicts.slice(2)).toMatchObject(
    [
      ['a', 'page'],
      ['b', 'none'],
      ['c', 'none'],
    ].map(([service, action]) => ({ service, action, pattern: 'checker' })),
  );
});

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyServices = fc.tuple(
  ...names.map(name =>
    fc.record({
      strikes: fc.integer({ min: 0, max: 4 }),
      dependsOn: fc.subarray(names.filter(other => other !== name)),
    }),
  ),
);

test('whatever depends on what: not more than half are acted on, and some one of each group that fails', () => {
  fc.assert(
    fc.property(anyServices, drawn => {
      const services = drawn.map((one, index) => failing(names[index] ?? '', one));
      const verdicts = judge(services, now);
      const acted = verdicts.filter(({ action }) => action === 'restart');
      const failed = services.filter(({ strikes }) => strikes >= 3);
      expect(acted.length).toBeLessThanOrEqual(names.length / 2);
      for (const { service, state, blockedBy } of verdicts) {
        if (state !== 'blocked') continue;
        expect(acted.map(one => one.service)).toContain(blockedBy);
        expect(blockedBy).not.toBe(service);
      }
      expect(failed.length === 0 || verdicts.some(({ action }) => action !== 'none')).toBe(true);
    }),
  );
});
