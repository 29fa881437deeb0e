import { expect, test } from 'vitest';
import { type BuiltInRole, rolePermissions } from '../../../shared/domain/identity/permission/rules.ts';
import type { Status } from '../../../shared/domain/maintenance/work-order/rules.ts';
import { permittedTransitions } from './permitted-transitions.ts';

function offered(role: BuiltInRole, from: Status): Status[] {
  const held: readonly string[] = rolePermissions[role];
  return permittedTransitions(from, permission => held.includes(permission)).map(({ to }) => to);
}

test('the expected way is the first', () => {
  expect(offered('admin', 'open')).toEqual(['in_progress', 'scheduled', 'on_hold', 'cancelled']);
  expect(offered('admin', 'in_progress')[0]).toBe('completed');
  expect(offered('admin', 'completed')[0]).toBe('closed');
});

test('who may not close is not offered to', () => {
  expect(offered('technician', 'completed')).toEqual(['in_progress']);
});

test('who only looks is offered nothing', () => {
  expect(offered('viewer', 'open')).toEqual([]);
});
