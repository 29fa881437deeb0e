import { permissions } from '@chatterfix/shared/domain/identity/permission/rules.ts';
import { transitions } from '@chatterfix/shared/domain/maintenance/work-order/rules.ts';
import { expect, test } from 'vitest';
import { operations } from './testing/operations.ts';

const asked = operations.flatMap(({ permission }) => permission ?? []);

/** Permissions that are asked for beside that of the route. */
const askedByVerbs = [
  ...Object.values(transitions).flatMap(steps => steps.map(step => step.permission)),
  // The log of everything; that of one item is for those who may read the item.
  'events:read',
];

test('every permission that a route asks for can be given', () => {
  expect(asked.filter(permission => !new Set<string>(permissions).has(permission))).toEqual([]);
});

test('every permission that can be given is asked for', () => {
  const used = new Set([...asked, ...askedByVerbs]);
  expect(permissions.filter(permission => !used.has(permission))).toEqual([]);
});

test('only what concerns the person themself needs no permission', () => {
  const open = operations.filter(({ permission }) => !permission).map(({ name }) => name);
  expect(open).toEqual(['GET /api/me', 'POST /api/organisations', 'POST /api/invitations/accept']);
});
