import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { create, foundOrganisation, listAll, untilAnswered } from '../testing/organisation.ts';

test('200 issues of a part at the same time take no more than the 150 there are', async () => {
  const { api } = await foundOrganisation();
  const site = await create(api, '/api/sites', { name: 'Store', code: 'STORE' });
  const part = await create(api, '/api/parts', { name: 'Hose', code: 'HOSE' });
  const movements = `/api/parts/${part.id}/movements`;
  const receipt = { type: 'receipt', quantity: 150, siteId: site.id, unitCost: 100 };
  await create(api, movements, receipt);

  const issue = async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const body = { type: 'issue', quantity: 1, siteId: site.id };
    return untilAnswered(() => api('POST', movements, { body, headers }));
  };
  const answers = await Promise.all(Array.from({ length: 200 }, issue));
  const statuses = Map.groupBy(answers, ({ status }) => status);
  expect(statuses.get(201)).toHaveLength(150);
  expect(statuses.get(409)).toHaveLength(50);
  expect(statuses.get(409)?.[0]?.body).toMatchObject({ available: 0 });

  expect((await api('GET', `/api/parts/${part.id}`)).body).toMatchObject({ quantity: 0 });
  const ledger = await listAll(api, movements);
  expect(ledger).toHaveLength(151);
  const balances = ledger.map(({ balance }) => balance);
  expect(balances.sort((one, other) => Number(one) - Number(other))).toEqual(
    Array.from({ length: 151 }, (_, quantity) => quantity),
  );
});
