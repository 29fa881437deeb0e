import { apiAs } from './people.ts';

const alertPages = {
  alerts: '/alerts',
  'alerts, all': '/alerts?state=all',
  'rules for alerts': '/alerts/rules',
  silences: '/alerts/silences',
  channels: '/alerts/channels',
  escalation: '/alerts/escalation',
  mailbox: '/alerts/mailbox',
  preferences: '/alerts/preferences',
  deliveries: '/alerts/deliveries',
};

/** Every kind of page of a member, with something on it. */
export async function memberPages(): Promise<Record<string, string>> {
  const call = await apiAs('admin');
  const code = crypto.randomUUID().slice(0, 8);
  const site = await call('POST', 'sites', { name: `Pit ${code}`, code });
  const asset = await call('POST', 'assets', { name: `Excavator ${code}`, code, siteId: site.id });
  const part = await call('POST', 'parts', { name: `Seal kit ${code}`, code, minimumQuantity: 4 });
  await call('POST', `parts/${part.id}/movements`, {
    type: 'receipt',
    quantity: 2,
    siteId: site.id,
    unitCost: 1250,
  });
  const order = await call('POST', 'work-orders', {
    title: `Leaking cylinder ${code}`,
    priority: 'high',
    assetId: asset.id,
    siteId: site.id,
    dueAt: '2026-01-05T08:00:00Z',
  });
  await call('POST', `work-orders/${order.id}/labour`, { minutes: 90, hourlyRate: 8000 });
  await setUpAlerts(call, code);
  await call('POST', 'brain/check');
  return {
    list: '/work-orders',
    'list, nothing fits': '/work-orders?q=zzzzzz',
    board: '/work-orders/board',
    order: `/work-orders/${order.id}`,
    'new order': '/work-orders/new',
    assets: '/assets',
    asset: `/assets/${asset.id}`,
    sites: '/sites',
    parts: '/parts',
    part: `/parts/${part.id}`,
    imports: '/imports',
    'new import': '/imports/new',
    organisation: '/settings/organisation',
    people: '/settings/users',
    invitations: '/settings/invitations',
    roles: '/settings/roles',
    'API keys': '/settings/api-keys',
    analytics: '/analytics',
    'analytics of an asset': `/analytics?asset=${asset.id}&days=90`,
    reliability: '/analytics/reliability',
    ...(await setUpRoom(call, code)),
    ...alertPages,
    operations: '/operations',
    service: '/operations/services/gateway',
    incidents: '/operations/incidents',
    maintenance: '/operations/maintenance',
    jobs: '/operations/jobs',
    status: '/status',
    'nowhere, order': '/work-orders/none',
    nowhere: '/nowhere',
  };
}

/** A channel that was tried, so that there is a mail and a line of the ledger, and a policy with it. */
async function setUpAlerts(call: Awaited<ReturnType<typeof apiAs>>, code: string): Promise<void> {
  const name = `Shift ${code}`;
  const channel = { name, kind: 'email', addresses: ['shift@example.com'], severities: [] };
  const { id } = await call('POST', 'alert-channels', channel);
  await call('POST', `alert-channels/${id}/test`);
  const steps = [{ afterMinutes: 5, channelIds: [id], roles: ['manager'] }];
  await call('POST', 'escalation-policies', { name, steps });
}

/** A data room with a folder and a document in it; answers its pages. */
async function setUpRoom(call: Awaited<ReturnType<typeof apiAs>>, code: string) {
  const { id: roomId } = await call('POST', 'data-room/rooms', { name: `Series ${code}` });
  const { id: folderId } = await call('POST', 'data-room/folders', { roomId, name: 'Financials' });
  const placed = { roomId, folderId, name: 'Balance sheet.pdf' };
  const { id } = await call('POST', 'data-room/documents', placed);
  await setUpVisit(call, String(roomId));
  await call('POST', 'data-room/tags', { roomId, name: 'v1.0.0', commit: '0a1b2c3d4e5f', note: 'As sent.' });
  return {
    'data rooms': '/data-rooms',
    'data room': `/data-rooms/${roomId}`,
    'links of a data room': `/data-rooms/${roomId}/links`,
    'activity in a data room': `/data-rooms/${roomId}/activity`,
    'activity by document': `/data-rooms/${roomId}/activity?by=document`,
    'releases of a data room': `/data-rooms/${roomId}/releases`,
    'audit of a data room': `/data-rooms/${roomId}/audit`,
    'settings of a data room': `/data-rooms/${roomId}/settings`,
    'document in a data room': `/data-rooms/${roomId}/documents/${id}`,
  };
}

/** Somebody who came into a room by a link, and agreed to what it asks. */
async function setUpVisit(call: Awaited<ReturnType<typeof apiAs>>, roomId: string): Promise<void> {
  const agreement = 'What is shown here stays between us.';
  const link = await call('POST', 'data-room/links', {
    roomId,
    name: 'Investors',
    emailRequired: true,
    agreement,
  });
  const { address } = await call('GET', `data-room/links/${link.id}/address`);
  const token = new URL(String(address)).hash.slice(1);
  const knock = { token, email: 'vera@example.com', agreementHash: link.agreementHash };
  await call('POST', 'rooms/open', knock);
}
