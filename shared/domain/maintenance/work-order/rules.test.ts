import { expect, test } from 'vitest';
import { findTransition, type Status, statuses, transitions } from './rules.ts';

/**
 * From each state (left) to each (above), in the order of the board: · no way, + free, ? with a reason, ! only with the
 * permission to close.
 */
const table = `
              open scheduled in_progress on_hold completed closed cancelled
  open        ·    +         +           ?       ·         ·      ?
  scheduled   +    ·         +           ?       ·         ·      ?
  in_progress ·    ·         ·           ?       +         ·      ?
  on_hold     +    +         +           ·       ·         ·      ?
  completed   ·    ·         ?           ·       ·         !      ·
  closed      ·    ·         ·           ·       ·         ·      ·
  cancelled   ?    ·         ·           ·       ·         ·      ·
`;

const cases = table
  .trim()
  .split('\n')
  .slice(1)
  .flatMap(line => {
    const [from, ...signs] = line.trim().split(/\s+/);
    return statuses.map((to, index) => [from as Status, to, signs[index]] as const);
  });

test('the table says something of every pair', () => {
  expect(cases).toHaveLength(statuses.length ** 2);
});

test.each(cases)('from %s to %s: %s', (from, to, sign) => {
  expect(signOf(from, to)).toBe(sign);
});

test('every state can be reached from open', () => {
  const reached = new Set<Status>(['open']);
  for (const status of reached) for (const { to } of transitions[status]) reached.add(to);
  expect([...reached].sort()).toEqual([...statuses].sort());
});

function signOf(from: Status, to: Status): string {
  const transition = findTransition(from, to);
  if (!transition) return '·';
  if (transition.permission === 'work-orders:close') return '!';
  return transition.reason ? '?' : '+';
}
