import type { Api } from './api.ts';
import { seedHistory } from './history.ts';

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();

const sites = [
  { name: 'North Pit', code: 'NORTH', address: 'Great Northern Hwy, Newman WA', timeZone: 'Australia/Perth' },
  { name: 'Port Workshop', code: 'PORT', address: 'Wilson St, Port Hedland WA', timeZone: 'Australia/Perth' },
];

/** Code, name, parent's code, criticality. */
const assets = [
  ['EX-01', 'Excavator 01', null, 'critical'],
  ['EX-01-HYD', 'Hydraulic system', 'EX-01', 'high'],
  ['EX-01-BKT', 'Bucket', 'EX-01', 'medium'],
  ['EX-02', 'Excavator 02', null, 'critical'],
  ['EX-02-ENG', 'Engine', 'EX-02', 'critical'],
  ['CV-10', 'Conveyor 10', null, 'high'],
  ['CV-10-DRV', 'Conveyor drive', 'CV-10', 'high'],
  ['PM-03', 'Dewatering pump 3', null, 'medium'],
  ['FL-21', 'Forklift 21', null, 'low'],
] as const;

const parts = [
  {
    name: 'Hydraulic hose 1/2"',
    code: 'HOSE-12',
    unit: 'm',
    minimumQuantity: 20,
    quantity: 64,
    unitCost: 2_350,
  },
  {
    name: 'Bucket tooth',
    code: 'TOOTH-7',
    unit: 'each',
    minimumQuantity: 10,
    quantity: 34,
    unitCost: 11_900,
  },
  {
    name: 'Engine oil 15W-40',
    code: 'OIL-1540',
    unit: 'l',
    minimumQuantity: 200,
    quantity: 820,
    unitCost: 615,
  },
  { name: 'Air filter', code: 'FILT-A2', unit: 'each', minimumQuantity: 6, quantity: 4, unitCost: 8_450 },
  {
    name: 'Conveyor roller 152 mm',
    code: 'ROLL-152',
    unit: 'each',
    minimumQuantity: 12,
    quantity: 40,
    unitCost: 7_800,
  },
];

/** Title, asset, type, priority, days until due, states it goes through. */
const orders = [
  ['Bucket cylinder leaking', 'EX-01-HYD', 'corrective', 'high', 1, ['in_progress']],
  ['Replace worn bucket teeth', 'EX-01-BKT', 'corrective', 'medium', 3, ['scheduled']],
  ['500 h service', 'EX-02-ENG', 'preventive', 'medium', 7, ['scheduled']],
  [
    'Low engine power, check turbocharger',
    'EX-02-ENG',
    'corrective',
    'critical',
    0,
    ['in_progress', 'on_hold'],
  ],
  ['Belt tracking off centre', 'CV-10', 'corrective', 'high', 2, []],
  ['Drive gearbox oil sample', 'CV-10-DRV', 'inspection', 'low', 10, []],
  ['Pump does not prime', 'PM-03', 'emergency', 'critical', 0, ['in_progress', 'completed']],
  ['Annual load test', 'FL-21', 'inspection', 'medium', -2, []],
  ['Replace seat belt', 'FL-21', 'corrective', 'low', 5, ['in_progress', 'completed', 'closed']],
  ['Install second dewatering line', 'PM-03', 'project', 'low', 30, []],
] as const;

const reasons: Readonly<Record<string, string>> = {
  on_hold: 'Waiting for the turbocharger, due on Thursday',
};

/** A small workshop to look around in. @param technician who most of the work is given to */
export async function seedMaintenance(api: Api, technician: { id: string; email: string }): Promise<void> {
  const [north = '', port = ''] = await seedSites(api);
  const ids = new Map<string, string>();
  for (const [code, name, parent, criticality] of assets) {
    const siteId = code.startsWith('FL') ? port : north;
    const parentId = parent && ids.get(parent);
    ids.set(
      code,
      (await api('POST', '/assets', { code, name, siteId, parentId, criticality, inServiceAt: days(-1000) }))
        .id,
    );
  }
  await Promise.all(
    parts.map(async ({ quantity, unitCost, ...part }) => {
      const { id } = await api('POST', '/parts', part);
      await api('POST', `/parts/${id}/movements`, { type: 'receipt', siteId: north, quantity, unitCost });
    }),
  );
  for (const [title, asset, type, priority, due, states] of orders) {
    const order = {
      title,
      type,
      priority,
      siteId: north,
      assetId: ids.get(asset),
      dueAt: days(due),
      assigneeIds: [technician.id],
    };
    const { id } = await api('POST', '/work-orders', order);
    for (const to of states) await api('POST', `/work-orders/${id}/transitions`, { to, reason: reasons[to] });
  }
  await seedHistory(api, technician.email);
}

async function seedSites(api: Api): Promise<string[]> {
  const made = await Promise.all(sites.map(site => api('POST', '/sites', site)));
  return made.map(({ id }) => id);
}
