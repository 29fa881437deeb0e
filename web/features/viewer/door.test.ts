import { expect, test } from 'vitest';
import { ApiProblem } from '../../app/api-problem.ts';
import { answered, atTheDoor, type Door, refused, type Said } from './door.ts';

const asking = (asks: Door['asks']) =>
  answered(atTheDoor, {}, { asks, agreement: null, expiresAt: null, organisation: 'Acme' });
const problem = (status: number, code: string, detail = 'no') =>
  new ApiProblem({ status, type: `urn:problem:${code}`, detail });
const said: Said = { email: 'ada@acme.example', password: 'open', code: '123456', agreementHash: 'ab' };

test('an answer leads to the gate that it asks for, and what was said is kept', () => {
  const door = answered(
    { ...asking('email'), fault: 'once' },
    { email: 'ada@acme.example' },
    { asks: 'password', agreement: null, expiresAt: null, organisation: 'Acme' },
  );
  expect(door).toMatchObject({ asks: 'password', said: { email: 'ada@acme.example' }, fault: null });
});

test('a wrong password is asked for again, and of what was said the address alone is left', () => {
  const door = refused(asking('password'), said, problem(422, 'wrong-password'));
  expect(door).toMatchObject({ asks: 'password', said: { email: 'ada@acme.example' } });
  expect(door.fault).toContain('not the password');
});

test.each<[Door['asks'], string]>([
  ['code', 'not the code'],
  ['agreement', 'expired meanwhile'],
])('a code that is refused at the gate "%s" leads back to the code and says why', (gate, why) => {
  const door = refused(asking(gate), said, problem(422, 'wrong-code'));
  expect(door).toMatchObject({ asks: 'code', said: { email: said.email, password: said.password } });
  expect(door.said).not.toHaveProperty('code');
  expect(door.fault).toContain(why);
});

test('whoever said an address that the link is not for may say another one', () => {
  const door = refused(asking('email'), { email: 'eve@acme.example' }, problem(403, 'link-closed'));
  expect(door).toMatchObject({ asks: 'email', closed: null });
  expect(door.fault).toContain('not for eve@acme.example');
});

test.each([
  ['link-closed', null],
  ['link-expired', 'email'],
] as const)('%s is the end', (code, gate) => {
  const door = refused(gate ? asking(gate) : atTheDoor, {}, problem(403, code, 'This link has expired.'));
  expect(door.closed).toBe('This link has expired.');
});

test('a link that changed in between is begun anew', () => {
  expect(refused(asking('agreement'), said, problem(409, 'link-changed'))).toEqual({
    ...atTheDoor,
    organisation: 'Acme',
  });
});

test('after too many tries one stays where one is, and is told how long to wait', () => {
  const door = refused(asking('password'), said, problem(429, 'too-many-attempts', 'Again in 12 minutes.'));
  expect(door).toMatchObject({ asks: 'password', fault: 'Again in 12 minutes.' });
});
