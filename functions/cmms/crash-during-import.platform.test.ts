import { expect, test } from 'vitest';
import { isOver, ordersCsv, startImport, untilImport } from '../testing/imports.ts';
import { foundOrganisation, listAll } from '../testing/organisation.ts';
import { crash } from '../testing/platform.ts';

const rows = 6_000;

test('an import whose function is killed as it begins and half way ends with each row taken in once', {
  // A transaction that died with its process keeps its locks for up to a minute.
  timeout: 240_000,
}, async () => {
  const organisation = await foundOrganisation();
  const job = await startImport(organisation, ordersCsv(rows));
  await crash('import-run');
  await untilImport(organisation, job, now => now.rows >= rows / 2);
  await crash('import-run');
  const ended = await untilImport(organisation, job, isOver);
  expect(ended).toMatchObject({ status: 'succeeded', rows, created: rows, updated: 0, refused: 0 });

  const orders = await listAll(organisation.api, '/api/work-orders');
  expect(orders).toHaveLength(rows);
  expect(new Set(orders.map(({ number }) => number)).size).toBe(rows);
  expect(new Set(orders.map(({ title }) => title)).size).toBe(rows);
  const events = await listAll(organisation.api, '/api/events');
  const created = events.filter(({ type }) => type === 'work-order.created');
  expect(created.map(({ subject }) => subject).sort()).toEqual(
    orders.map(({ id }) => `work-orders/${id}`).sort(),
  );
});
