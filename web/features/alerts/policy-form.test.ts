import { expect, test } from 'vitest';
import type { EscalationPolicy } from '../../app/api-types.ts';
import { partsOf, policyFormOf, policyOf } from './policy-form.ts';

const at = '2026-03-29T06:00:00.000Z';
const fields = {
  name: 'Plant',
  steps: [
    { afterMinutes: 0, channelIds: ['c1'], userIds: ['u1', 'u2'], roles: [] },
    { afterMinutes: 15, channelIds: [], userIds: [], roles: ['manager'] },
  ],
  repeat: 2,
  defaultFor: ['critical' as const],
};
const policy: EscalationPolicy = { ...fields, id: 'p1', version: 3, createdAt: at, updatedAt: at };

test('a policy that is filled in and not touched says the same', () => {
  expect(policyOf(policyFormOf(policy))).toEqual(fields);
});

test('a new one has one step, in which somebody is still to be chosen', () => {
  expect(policyOf({ ...policyFormOf(null), name: ' Night ' })).toEqual({
    ...{ name: 'Night', repeat: 0, defaultFor: [] },
    steps: [{ afterMinutes: 10, channelIds: [], userIds: [], roles: [] }],
  });
});

test.each([
  ['users/u1', { kind: 'users', id: 'u1' }],
  ['channels/a/b', { kind: 'channels', id: 'a/b' }],
] as const)('%s is taken apart', (target, parts) => {
  expect(partsOf(target)).toEqual(parts);
});
