import { expect, test } from 'vitest';
import { ApiProblem, unreachable } from '../../../app/api-problem.ts';
import type { RoomViews } from '../../../app/api-types.ts';
import { createOutbox } from './outbox.ts';

const report = (id: string): RoomViews => ({ id, documentId: 'd', versionId: 'v', pages: [] });

function network() {
  const arrived: string[] = [];
  const state: { fault: Error | null } = { fault: null };
  const outbox = createOutbox(async ({ id }) => {
    if (state.fault) throw state.fault;
    arrived.push(id);
  });
  return { arrived, state, outbox };
}

test('reports arrive in their order, each once', async () => {
  const { outbox, arrived } = network();
  outbox.add(report('a'), report('b'));
  await Promise.all([outbox.flush(), outbox.flush()]);
  expect([arrived, outbox.size()]).toEqual([['a', 'b'], 0]);
});

test.each([
  ['there is no connection', unreachable('down')],
  ['the service is busy', new ApiProblem({ status: 503 })],
  ['too many came', new ApiProblem({ status: 429 })],
])('they wait while %s, under the same ids', async (_, fault) => {
  const { outbox, arrived, state } = network();
  outbox.add(report('a'));
  state.fault = fault;
  await outbox.flush();
  outbox.add(report('b'));
  expect(outbox.size()).toBe(2);
  state.fault = null;
  await outbox.flush();
  expect([arrived, outbox.size()]).toEqual([['a', 'b'], 0]);
});

test('what is refused for good is not sent again', async () => {
  const { outbox, state } = network();
  outbox.add(report('a'));
  state.fault = new ApiProblem({ status: 401 });
  await outbox.flush();
  expect(outbox.size()).toBe(0);
});

test('when the page is left all go at once, and those that do not get through stay', async () => {
  const { outbox, arrived, state } = network();
  outbox.add(report('a'), report('b'));
  await outbox.leave();
  outbox.add(report('c'));
  state.fault = unreachable('down');
  await outbox.leave();
  expect([arrived, outbox.size()]).toEqual([['a', 'b'], 1]);
});
