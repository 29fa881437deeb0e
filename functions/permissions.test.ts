import { operatorPermissions, permissions } from '@chatterfix/shared/domain/identity/permission/rules.ts';
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
  const given = new Set<string>([...permissions, ...operatorPermissions]);
  expect(asked.filter(permission => !given.has(permission))).toEqual([]);
});

test('every permission that can be given is asked for', () => {
  const used = new Set([...asked, ...askedByVerbs]);
  const given = [...permissions, ...operatorPermissions];
  expect(given.filter(permission => !used.has(permission))).toEqual([]);
});

test('only what concerns the person themself needs no permission', () => {
  const signedIn = operations.filter(({ isPublic, forViewers }) => !isPublic && !forViewers);
  const open = signedIn.filter(({ permission }) => !permission).map(({ name }) => name);
  expect(open).toEqual(['GET /api/me', 'POST /api/organisations', 'POST /api/invitations/accept']);
});

test('anyone may ask for the status of the platform and knock at a data room, and nothing else', () => {
  const open = operations.filter(({ isPublic }) => isPublic).map(({ path }) => path);
  expect(open.filter(path => !path.startsWith('/api/status'))).toEqual(['/api/rooms/open']);
});

test('visitors of data rooms are served below /api/rooms, and nowhere else', () => {
  const below = operations.filter(({ path }) => path.startsWith('/api/rooms/'));
  const theirs = operations.filter(({ forViewers }) => forViewers);
  expect(theirs).toEqual(below.filter(({ isPublic }) => !isPublic));
});
