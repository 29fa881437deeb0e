import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { testDeps, testOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCmms } from './app.ts';

const deps = testDeps();
const app = createCmms(deps);
let api: ReturnType<typeof apiClient>;

beforeAll(async () => {
  api = apiClient(app, (await testOrganisation(deps)).admin);
});

describe('a work order', () => {
  test('is opened, worked on, and closed along the table of transitions', async () => {
    const created = await api('POST', '/api/work-orders', { body: { title: 'Bucket will not open' } });
    expect(created).toMatchObject({ status: 201, body: { number: 1, status: 'open', version: 1 } });
    const path = `/api/work-orders/${created.body.id}`;

    const refused = await api('POST', `${path}/transitions`, { body: { to: 'closed' } });
    expect(refused).toMatchObject({
      status: 409,
      body: {
        type: 'urn:chatterfix:problem:transition-refused',
        allowed: expect.arrayContaining(['in_progress']),
      },
    });

    for (const to of ['in_progress', 'completed', 'closed']) {
      expect(await api('POST', `${path}/transitions`, { body: { to } })).toMatchObject({
        status: 200,
        body: { status: to },
      });
    }
    expect(await api('GET', path)).toMatchObject({ status: 200, body: { status: 'closed', version: 4 } });
  });

  test('is found by the beginning of a word', async () => {
    await api('POST', '/api/work-orders', { body: { title: 'Hydraulic hose leaking' } });
    expect(await api('GET', '/api/work-orders?search=leak%20hydr')).toMatchObject({
      body: { items: [{ title: 'Hydraulic hose leaking' }], nextPageToken: null },
    });
  });
});
