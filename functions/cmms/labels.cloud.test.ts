import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { testDeps, testOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCmms } from './app.ts';

const deps = testDeps();
const app = createCmms(deps);
let get: (path: string) => Promise<Response>;
let label: string;

beforeAll(async () => {
  const { admin } = await testOrganisation(deps);
  get = async path => app.request(path, { headers: { Authorization: `Bearer ${admin.token}` } });
  const body = { name: 'Pump <3>', code: 'P-3' };
  const asset = await apiClient(app, admin)('POST', '/api/assets', { body });
  label = `/api/assets/${asset.body.id}/label`;
});

describe('the label of an asset', () => {
  test('is an SVG with its code and name, safe to show', async () => {
    const response = await get(label);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(await response.text()).toMatch(/<svg.*P-3.*Pump &#60;3&#62;/s);
  });

  test('is a PNG when that is asked for', async () => {
    const bytes = new Uint8Array(await (await get(`${label}?format=png`)).arrayBuffer());
    expect([...bytes.slice(1, 4)]).toEqual([...new TextEncoder().encode('PNG')]);
  });
});
