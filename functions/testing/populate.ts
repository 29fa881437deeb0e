import type { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { nounOf } from './operations.ts';

/** The id of an item for each path that has one: `work-orders` → `abc`. */
export type Inventory = Record<string, string>;

/** Makes one of everything that can be made by one request, each referring to those before it. */
export async function populate(api: ReturnType<typeof apiClient>): Promise<Inventory> {
  const made: Inventory = {};
  const make = async (path: string, body: object) => {
    const answer = await api('POST', `/api/${path}`, { body });
    if (answer.status !== 201) throw new Error(`POST /api/${path} answered ${answer.status}`);
    made[nounOf(`/api/${path}`)] ??= String(answer.body.id);
  };
  await make('sites', { name: 'North', code: 'N' });
  const siteId = made.sites;
  await make('assets', { name: 'Pump', code: 'P-1', siteId });
  await make('parts', { name: 'Seal', code: 'S-1' });
  await make('work-orders', { title: 'Leaking', siteId, assetId: made.assets });
  await make(`parts/${made.parts}/movements`, { type: 'receipt', quantity: 9, siteId, unitCost: 100 });
  const startedAt = '2026-03-01T08:00:00Z';
  await make('downtimes', { assetId: made.assets, startedAt, reason: 'failure' });
  await make('roles', { name: 'Auditor', permissions: ['events:read'] });
  await make('invitations', { email: 'new@test.chatterfix.local', name: 'New', role: 'viewer' });
  await make('api-keys', { name: 'Robot', scopes: ['sites:read'] });
  await make('import-mappings', { name: 'Ours', kind: 'sites', mapping: { code: 'Code', name: 'Name' } });
  const rule = { name: 'Made', category: 'maintenance', severity: 'low' };
  await make('alert-rules', { ...rule, when: { kind: 'event', types: ['site.created'] } });
  const span = { startsAt: '2026-03-29T08:00:00Z', endsAt: '2026-03-29T10:00:00Z' };
  await make('silences', { matchers: { severity: 'low' }, ...span, reason: 'Quiet' });
  await make('alert-channels', { name: 'Ours', kind: 'email', addresses: ['a@test.chatterfix.local'] });
  // Leads to this machine, and so is never called.
  await make('webhooks', { url: 'https://localhost/' });
  const steps = [{ afterMinutes: 5, channelIds: [made['alert-channels']] }];
  await make('escalation-policies', { name: 'Ours', steps });
  await make('data-room/rooms', { name: 'Series B' });
  const roomId = made.rooms;
  await make('data-room/folders', { name: 'Accounts', roomId });
  await make('data-room/documents', { name: 'Balance sheet', roomId, folderId: made.folders });
  await make('data-room/tags', { name: 'v1', roomId });
  await make('data-room/bundles', { tagId: made.tags });
  await make('data-room/links', { name: 'Auditors', roomId });
  made['alert-preferences'] = await addDevice(api, 'token');
  return made;
}

/** Registers a device of who asks for push messages; answers its id. */
export async function addDevice(api: ReturnType<typeof apiClient>, token: string): Promise<string> {
  const { body } = await api('POST', '/api/alert-preferences/devices', { body: { token } });
  const devices = body.devices as { id: string }[];
  return devices.at(-1)?.id ?? '';
}
