import { standardRules } from '@chatterfix/shared/domain/alerts/rule/standard-rules.ts';
import { evaluateEvent } from '@chatterfix/shared/domain/alerts/signal/evaluate.ts';
import { eventAt, timeAt } from '@chatterfix/shared/domain/alerts/testing/events.ts';
import { completeChain } from '@chatterfix/shared/domain/data-room/audit/complete-chain.ts';
import { buildBundle } from '@chatterfix/shared/domain/data-room/bundle/build-bundle.ts';
import { shredRoom } from '@chatterfix/shared/domain/data-room/shredding/shred-room.ts';
import { createAuthenticate } from '@chatterfix/shared/domain/identity/authenticate.ts';
import { createInvitation } from '@chatterfix/shared/domain/identity/invitation/create-invitation.ts';
import { numberedPdf } from '@chatterfix/shared/platform/rendering/testing/documents.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { recordingLogger } from '@chatterfix/shared/testing/recording-logger.ts';
import { type Person, signUp } from '@chatterfix/shared/testing/sign-up.ts';
import {
  type TestOrganisation,
  testDeps,
  testOrganisation,
} from '@chatterfix/shared/testing/test-organisation.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBundleDeps, openShredDeps } from './data-room/room-deps.ts';
import { fileClient } from './testing/files.ts';
import { meterFirestore } from './testing/firestore-meter.ts';
import { makeAlert } from './testing/make-alert.ts';
import { makeDelivery } from './testing/make-delivery.ts';
import { makeEscalation } from './testing/make-escalation.ts';
import { fileBytes, makeFiles } from './testing/make-files.ts';
import { makeNotice } from './testing/make-notice.ts';
import { type MadeVisit, makeLink, makeVisit, showPage } from './testing/make-visit.ts';
import { nounOf, operations } from './testing/operations.ts';
import { addDevice, type Inventory, populate } from './testing/populate.ts';
import { wholeApi } from './testing/whole-api.ts';

/**
 * Firestore documents read and written by each route: the reads, the writes, and what they are where that is not plain.
 * `n` is the number of items in the answer, `m` that of the person's memberships.
 */
const table = `
  GET /api/me                             2m   0
  POST /api/organisations                 1+2m 4   is the id free?; memberships, before and after; organisation, user
  GET /api/organisations/current          1    0
  PATCH /api/organisations/current        1    2
  GET /api/users                          n    0
  GET /api/users/{id}                     1    0
  PATCH /api/users/{id}                   1+2m 2
  DELETE /api/users/{id}                  3    2   the user; memberships, before and after
  GET /api/roles                          n    0
  POST /api/roles                         0    3   its name is unique
  GET /api/roles/{id}                     1    0
  PATCH /api/roles/{id}                   1    2
  DELETE /api/roles/{id}                  2    3   has anybody this role?
  POST /api/invitations/accept            2+2m 4   invitation, user
  GET /api/invitations                    n    0
  POST /api/invitations                   0    2
  GET /api/invitations/{id}               1    0
  DELETE /api/invitations/{id}            1    2
  GET /api/api-keys                       n    0
  POST /api/api-keys                      0    2
  GET /api/api-keys/{id}                  1    0
  DELETE /api/api-keys/{id}               1    2
  GET /api/events                         n    0
  GET /api/sites                          n    0
  POST /api/sites                         0    3   its code is unique
  GET /api/sites/{id}                     1    0
  PATCH /api/sites/{id}                   1    2
  DELETE /api/sites/{id}                  5    3   assets, orders, movements from and to it
  GET /api/assets                         n    0
  POST /api/assets                        1    3   its site; its code is unique
  GET /api/assets/{id}                    1    0
  PATCH /api/assets/{id}                  1    2
  DELETE /api/assets/{id}                 4    3   assets below it, orders, downtimes
  GET /api/assets/{id}/label              1    0
  GET /api/parts                          n    0
  POST /api/parts                         0    3   its code is unique
  GET /api/parts/{id}                     1    0
  PATCH /api/parts/{id}                   1    2
  DELETE /api/parts/{id}                  2    3   movements
  GET /api/parts/{id}/movements           n    0
  POST /api/parts/{id}/movements          3    6   part, site, order; each with its event
  GET /api/work-orders                    n    0
  POST /api/work-orders                   2    2   its site and asset
  GET /api/work-orders/{id}               1    0
  PATCH /api/work-orders/{id}             1    2
  DELETE /api/work-orders/{id}            3    2   movements, downtimes
  POST /api/work-orders/{id}/transitions  1    2
  POST /api/work-orders/{id}/labour       1    2
  POST /api/work-orders/{id}/costs        1    2
  GET /api/downtimes                      n    0
  POST /api/downtimes                     2    2   its asset; does another reach into it?
  GET /api/downtimes/{id}                 1    0
  PATCH /api/downtimes/{id}               3    2   of those that began before its end the last two, itself and one
  DELETE /api/downtimes/{id}              1    2
  GET /api/metrics/daily                  1    0   how far they are; then, where any is closed, 4 and 1 a day
  GET /api/metrics/reliability            9    0   the organisation, 2 assets; failures by 2 queries, downtimes by 3, two found
  GET /api/metrics/restatements           n    0
  POST /api/imports/sites                 0    2
  POST /api/imports/assets                0    2
  POST /api/imports/parts                 0    2
  POST /api/imports/work-orders           0    2
  GET /api/imports                        n    0
  GET /api/imports/{id}                   1    0
  GET /api/import-mappings                n    0
  POST /api/import-mappings               0    3   its name is unique
  GET /api/import-mappings/{id}           1    0
  PATCH /api/import-mappings/{id}         1    2
  DELETE /api/import-mappings/{id}        1    3
  GET /api/alerts                         n    0
  GET /api/alerts/{id}                    1    0
  GET /api/alerts/{id}/escalation         3    0   the alert, how far it is, its policy
  POST /api/alerts/{id}/acknowledge       1    2
  POST /api/alerts/{id}/resolve           2    3   besides, what is known of its key
  POST /api/alerts/{id}/silence           1    2
  GET /api/alert-rules                    n    0
  POST /api/alert-rules                   0    2
  GET /api/alert-rules/{id}               1    0
  PATCH /api/alert-rules/{id}             1    2
  DELETE /api/alert-rules/{id}            1    2
  POST /api/alert-rules/preview           1    0   each event or point of the time; here one
  GET /api/silences                       n    0
  POST /api/silences                      0    2
  GET /api/silences/{id}                  1    0
  DELETE /api/silences/{id}               1    2
  GET /api/alert-channels                 n    0
  POST /api/alert-channels                0    2
  GET /api/alert-channels/{id}            1    0
  PATCH /api/alert-channels/{id}          1    2
  DELETE /api/alert-channels/{id}         1    2
  POST /api/alert-channels/{id}/test      4    2   for each address three reads and two writes
  GET /api/webhooks                       n    0
  POST /api/webhooks                      0    2
  GET /api/webhooks/{id}                  1    0
  PATCH /api/webhooks/{id}                1    2
  DELETE /api/webhooks/{id}               1    2
  POST /api/webhooks/{id}/rotate-secret   1    2
  POST /api/webhooks/{id}/test            6    3   one that fails for good: with its event, and a look for its escalation
  GET /api/alert-preferences              1    0
  PATCH /api/alert-preferences            1    2
  POST /api/alert-preferences/devices     1    2
  DELETE /api/alert-preferences/devices/{id} 1 2
  GET /api/escalation-policies            n    0
  POST /api/escalation-policies           1    3   the channels and people of its steps; its name is unique
  GET /api/escalation-policies/{id}       1    0
  PATCH /api/escalation-policies/{id}     1    2
  DELETE /api/escalation-policies/{id}    2    3   rules that name it; its name
  GET /api/alert-deliveries               n    0
  GET /api/alert-deliveries/heartbeat     1    0
  GET /api/alert-deliveries/{id}          1    0
  POST /api/alert-deliveries/{id}/replay  1    2
  GET /api/data-room/rooms                n    0
  POST /api/data-room/rooms               0    3   the room, its event, that of its key
  GET /api/data-room/rooms/{id}           1    0
  PATCH /api/data-room/rooms/{id}         1    2
  DELETE /api/data-room/rooms/{id}        5    2   a look for folders, documents, links and tags in it
  GET /api/data-room/rooms/{id}/index     1+n  0   its folders and documents
  GET /api/data-room/rooms/{id}/audit     1+n  0   how far its chain is
  GET /api/data-room/rooms/{id}/audit/export 3+n 2 its chain, three times, seals and entries; a seal of what is new
  POST /api/data-room/rooms/{id}/audit/check 3 0   its chain, its last seal, the entry of that
  GET /api/data-room/rooms/{id}/figures   15   0   the room; four counts, three sums; first and last; each version and upload, here three and two
  GET /api/data-room/folders              1+n  0   the room of each
  POST /api/data-room/folders             2    2   the room, the folder it is in
  GET /api/data-room/folders/{id}         2    0   its room
  PATCH /api/data-room/folders/{id}       2    2   its room; one more for each folder above where it is moved
  DELETE /api/data-room/folders/{id}      4    2   its room, a look for folders and documents in it
  GET /api/data-room/documents            1+n  0   the room of each
  POST /api/data-room/documents           2    2   the room, the folder it is in
  GET /api/data-room/documents/{id}       2    0   its room
  PATCH /api/data-room/documents/{id}     2    2   its room
  DELETE /api/data-room/documents/{id}    3    2   its room, a look for versions of it
  POST /api/data-room/uploads             3    3   the document; its room, before and within; the event of its key
  GET /api/data-room/uploads/{id}         2    0   its room
  DELETE /api/data-room/uploads/{id}      1    2
  PUT /api/data-room/uploads/{id}/parts   5    1   its room; the upload, before, within and after; what the part was before
  POST /api/data-room/uploads/{id}/complete 8  6   is it done?, twice; the upload and its room, twice; each part, here one; the document
  GET /api/data-room/versions             1+n  0   the room of each
  GET /api/data-room/versions/{id}        2    0   its room
  POST /api/data-room/versions/{id}/make-primary 3 2   its document, its room
  DELETE /api/data-room/versions/{id}     4    2   it, its document, its room, a look for tags; 1 and 2 more when it is the last one
  GET /api/data-room/versions/{id}/content 2   1   its room; the event of the download
  GET /api/data-room/tags                 1+n  0   the room of each
  POST /api/data-room/tags                12   4   the room, its folders, documents and their versions, its name; the contents
  GET /api/data-room/tags/{id}            2    0   its room
  GET /api/data-room/tags/{id}/contents   3    0   its room; its contents stand apart
  DELETE /api/data-room/tags/{id}         3    4   its room, a look for bundles of it
  GET /api/data-room/bundles              1+n  0   the room of each
  POST /api/data-room/bundles             6    2   the tag, thrice, its contents, its room, before and within
  GET /api/data-room/bundles/{id}         2    0   its room
  GET /api/data-room/bundles/{id}/content 2    1   its room; the event of the download
  DELETE /api/data-room/bundles/{id}      1    2
  POST /api/data-room/rooms/{id}/hold     1    2
  POST /api/data-room/rooms/{id}/release  1    2
  GET /api/data-room/links                n    0
  POST /api/data-room/links               1    2   the room; 1 more for each grant
  GET /api/data-room/links/{id}           1    0
  PATCH /api/data-room/links/{id}         1    2
  DELETE /api/data-room/links/{id}        1    2
  POST /api/data-room/links/{id}/revoke   1    2
  GET /api/data-room/links/{id}/address   1    1   the event that says who asked
  GET /api/data-room/viewers              n    0
  GET /api/data-room/viewers/{id}         1    0
  PATCH /api/data-room/viewers/{id}       1    2
  GET /api/data-room/acceptances          n    0
  GET /api/data-room/acceptances/{id}     1    0
  GET /api/data-room/readings             n    0
  GET /api/data-room/readings/{id}        1    0
  POST /api/data-room/rooms/{id}/notices  2    2   the room, a look for one before; 1 more for each link
  GET /api/data-room/room-notices         1+n  0   the room of each
  GET /api/data-room/room-notices/{id}    2    0   its room
  GET /api/data-room/notice-deliveries    1+n  0   the room of each
  GET /api/data-room/notice-deliveries/{id} 2  0   its room
  POST /api/rooms/open                    5    3   the link, twice, its room, the viewer, the organisation; the viewer, the visit, its event
  GET /api/rooms/session                  4    0   the visit, the link, the room, the organisation
  GET /api/rooms/contents                 4+n  0   the visit, the link, the room; an empty folder, which is not shown
  GET /api/rooms/documents/{id}           5    0   the visit, the link, the room, the document, its version
  GET /api/rooms/documents/{id}/content   6    2   besides, what was read of it before; that, and the event
  GET /api/rooms/documents/{id}/pages     5    0
  GET /api/rooms/documents/{id}/pages/{number} 6 2 as a download
  POST /api/rooms/views                   8    3   besides, the report, the viewer
  POST /api/data-room/rooms/{id}/shred    1    2
  GET /api/data-room/rooms/{id}/certificate 2+n 0  the room, the certificate; what it held
  GET /api/exports/sites                  1+n  0   the organisation, for its currency and time zone
  GET /api/exports/assets                 2+n  0   besides, each site once
  GET /api/exports/parts                  1+n  0
  GET /api/exports/work-orders            3+n  0   besides, each site and asset once
`;

/** Reads when it opens, and then each event once for all who follow on an instance; see event-feed.cloud.test.ts. */
const stays = 'GET /api/events/stream';

const rows = table
  .trim()
  .split('\n')
  .map(line => {
    const [method, path, reads = '', writes] = line.trim().split(/\s+/);
    return {
      name: `${method} ${path}`,
      method: String(method),
      path: String(path),
      reads,
      writes: Number(writes),
    };
  });

const { logger, lines } = recordingLogger();
const base = testDeps();
// Leases of numbers are taken before, and do not run out while this runs.
const deps = { ...base, logger, store: { ...base.store, now: () => new Date('2026-03-29T08:15:00Z') } };
let api: ReturnType<typeof wholeApi>;
let organisation: TestOrganisation;
let admin: ReturnType<typeof apiClient>;
let inventory: Inventory;
let spare: Inventory;
let visit: MadeVisit;
let plainToken: string;
let pdfId: string;
let meter: Awaited<ReturnType<typeof meterFirestore>>;

beforeAll(async () => {
  organisation = await testOrganisation(deps);
  // They are the operators too, so that one person may ask for everything.
  const authenticate = createAuthenticate({ ...base, operatorOrganisation: organisation.id });
  api = wholeApi({ ...deps, authenticate });
  admin = apiClient(api, organisation.admin);
  inventory = { ...(await populate(admin)), users: organisation.admin.uid };
  inventory.alerts = await makeAlert(deps.store, organisation);
  await makeEscalation(deps.store, organisation, inventory);
  inventory['alert-deliveries'] = await makeDelivery(deps.store, organisation);
  for (let leased = 0; leased < 8; leased++)
    await admin('POST', '/api/work-orders', { body: { title: 'Lease' } });
  // Before there are files, which it would hold.
  const spareTag = { name: 'Spare', roomId: inventory.rooms };
  const { body: tag } = await admin('POST', '/api/data-room/tags', { body: spareTag });
  Object.assign(inventory, await makeFiles(api, organisation.admin, inventory));
  visit = await makeVisit(api, organisation.admin, inventory);
  Object.assign(inventory, visit.made);
  Object.assign(inventory, await makeNotice(deps.store, organisation, inventory.rooms ?? ''));
  await showPage(deps.store, organisation.context(), { ...visit, documentId: inventory.documents ?? '' });
  plainToken = (await makeLink(admin, { name: 'Plain', roomId: inventory.rooms })).token;
  pdfId = await makePdf();
  const spareFiles = await makeFiles(api, organisation.admin, inventory);
  spare = { ...(await makeSpares()), ...spareFiles, tags: String(tag.id) };
  inventory.imports = await startImport('sites');
  await buildBundle(openBundleDeps(base), organisation.context(), inventory.bundles ?? '');
  const later = { ...base.store, now: () => new Date(Date.now() + 3_600_000) };
  await completeChain(later, organisation.context(), inventory.rooms ?? '');
  meter = await meterFirestore(deps.store);
});

const rule = {
  name: 'Spare',
  category: 'maintenance',
  severity: 'low',
  when: { kind: 'event', types: ['part.ran-low'] },
};
const channel = { name: 'Spare', kind: 'email', addresses: ['b@test.chatterfix.local'] };
const silence = {
  matchers: { severity: 'low' },
  startsAt: '2026-03-29T08:00:00Z',
  endsAt: '2026-03-29T10:00:00Z',
  reason: 'Spare',
};

const inRoom = (name: string) => ({ name, roomId: inventory.rooms, folderId: inventory.folders });

/** Items to delete, to which nothing refers. */
async function makeSpares(): Promise<Inventory> {
  const bodies = {
    sites: { name: 'Spare', code: 'X' },
    assets: { name: 'Spare', code: 'X' },
    parts: { name: 'Spare', code: 'X' },
    'work-orders': { title: 'Spare' },
    downtimes: {
      assetId: inventory.assets,
      startedAt: '2026-02-20T08:00:00Z',
      endedAt: '2026-02-20T09:00:00Z',
      reason: 'planned',
    },
    roles: { name: 'Spare', permissions: ['sites:read'] },
    invitations: { email: 'spare@test.chatterfix.local', name: 'Spare', role: 'viewer' },
    'api-keys': { name: 'Spare', scopes: ['sites:read'] },
    'import-mappings': { name: 'Spare', kind: 'sites', mapping: { code: 'C', name: 'N' } },
    'alert-rules': rule,
    silences: silence,
    'alert-channels': channel,
    webhooks: { url: 'https://localhost/' },
    'escalation-policies': { name: 'Spare', steps: [{ afterMinutes: 1, roles: ['admin'] }] },
    'data-room/rooms': { name: 'Spare' },
    'data-room/folders': inRoom('Spare'),
    'data-room/documents': inRoom('Spare'),
    'data-room/bundles': { tagId: inventory.tags },
    'data-room/links': { name: 'Spare', roomId: inventory.rooms },
  };
  const made: Inventory = { users: (await organisation.member('viewer')).uid };
  for (const [path, body] of Object.entries(bodies))
    made[nounOf(`/api/${path}`)] = String((await admin('POST', `/api/${path}`, { body })).body.id);
  made['alert-preferences'] = await addDevice(admin, 'spare');
  return made;
}

/** A document that has pages; answers its id. */
async function makePdf(): Promise<string> {
  const body = { name: 'Report', roomId: inventory.rooms };
  const documentId = String((await admin('POST', '/api/data-room/documents', { body })).body.id);
  await fileClient(api, organisation.admin).upload(new Uint8Array(numberedPdf(1)), { documentId });
  return documentId;
}

async function startImport(kind: string): Promise<string> {
  const body = { sites: 'code,name', assets: 'code,name', parts: 'code,name', 'work-orders': 'title' }[kind];
  const headers = { Authorization: `Bearer ${organisation.admin.token}`, 'Content-Type': 'text/csv' };
  const response = await api.request(`/api/imports/${kind}`, { method: 'POST', headers, body: `${body}\n` });
  return String(((await response.json()) as { id: unknown }).id);
}

/** The body of each operation that has one. */
const bodies: Record<string, () => object> = {
  'PATCH /api/organisations/current': () => ({ name: 'Renamed' }),
  'PATCH /api/users/{id}': () => ({ name: 'Renamed' }),
  'POST /api/roles': () => ({ name: 'New', permissions: ['sites:read'] }),
  'PATCH /api/roles/{id}': () => ({ permissions: ['assets:read'] }),
  'POST /api/invitations': () => ({ email: 'b@test.chatterfix.local', name: 'B', role: 'viewer' }),
  'POST /api/api-keys': () => ({ name: 'New', scopes: ['sites:read'] }),
  'POST /api/sites': () => ({ name: 'New', code: 'NEW' }),
  'PATCH /api/sites/{id}': () => ({ name: 'Renamed' }),
  'POST /api/assets': () => ({ name: 'New', code: 'NEW', siteId: inventory.sites }),
  'PATCH /api/assets/{id}': () => ({ name: 'Renamed' }),
  'POST /api/parts': () => ({ name: 'New', code: 'NEW' }),
  'PATCH /api/parts/{id}': () => ({ name: 'Renamed' }),
  'POST /api/parts/{id}/movements': () => ({
    type: 'issue',
    quantity: 1,
    siteId: inventory.sites,
    workOrderId: inventory['work-orders'],
  }),
  'POST /api/work-orders': () => ({ title: 'New', siteId: inventory.sites, assetId: inventory.assets }),
  'PATCH /api/work-orders/{id}': () => ({ title: 'Renamed' }),
  'POST /api/work-orders/{id}/transitions': () => ({ to: 'in_progress' }),
  'POST /api/work-orders/{id}/labour': () => ({ minutes: 30, hourlyRate: 100 }),
  'POST /api/work-orders/{id}/costs': () => ({ amount: 100 }),
  'POST /api/downtimes': () => ({
    assetId: inventory.assets,
    startedAt: '2026-02-10T08:00:00Z',
    endedAt: '2026-02-10T09:00:00Z',
    reason: 'failure',
  }),
  'PATCH /api/downtimes/{id}': () => ({ endedAt: '2026-03-01T09:00:00Z' }),
  'POST /api/import-mappings': () => ({ name: 'New', kind: 'sites', mapping: { code: 'C', name: 'N' } }),
  'POST /api/alerts/{id}/acknowledge': () => ({}),
  'POST /api/alerts/{id}/silence': () => ({ minutes: 30, reason: 'At work' }),
  'POST /api/alert-rules': () => rule,
  'PATCH /api/alert-rules/{id}': () => ({ name: 'Renamed' }),
  'POST /api/alert-rules/preview': () => ({ rule }),
  'POST /api/silences': () => silence,
  'POST /api/alert-channels': () => channel,
  'PATCH /api/alert-channels/{id}': () => ({ name: 'Renamed' }),
  'POST /api/webhooks': () => ({ url: 'https://localhost/' }),
  'PATCH /api/webhooks/{id}': () => ({ description: 'Renamed' }),
  'POST /api/webhooks/{id}/rotate-secret': () => ({}),
  'PATCH /api/alert-preferences': () => ({ email: ['low'] }),
  'POST /api/alert-preferences/devices': () => ({ token: 'other' }),
  'POST /api/escalation-policies': () => ({
    name: 'New',
    steps: [{ afterMinutes: 1, userIds: [inventory.users] }],
  }),
  'PATCH /api/escalation-policies/{id}': () => ({ repeat: 1 }),
  'POST /api/data-room/rooms': () => ({ name: 'New' }),
  'PATCH /api/data-room/rooms/{id}': () => ({ name: 'Renamed' }),
  'POST /api/data-room/rooms/{id}/hold': () => ({ reason: 'Case 17' }),
  'POST /api/data-room/rooms/{id}/release': () => ({ reason: 'Settled' }),
  'POST /api/data-room/rooms/{id}/shred': () => ({ confirm: 'Renamed' }),
  'POST /api/data-room/folders': () => inRoom('New'),
  'PATCH /api/data-room/folders/{id}': () => ({ name: 'Renamed' }),
  'POST /api/data-room/documents': () => inRoom('New'),
  'PATCH /api/data-room/documents/{id}': () => ({ name: 'Renamed' }),
  'POST /api/data-room/uploads': () => ({ name: 'New', size: 1, documentId: inventory.documents }),
  'POST /api/data-room/bundles': () => ({ tagId: inventory.tags }),
  'POST /api/data-room/tags': () => ({ name: 'v2', roomId: inventory.rooms }),
  'POST /api/data-room/links': () => ({ name: 'New', roomId: inventory.rooms }),
  'PATCH /api/data-room/links/{id}': () => ({ name: 'Renamed' }),
  'PATCH /api/data-room/viewers/{id}': () => ({ notices: false }),
  'POST /api/data-room/rooms/{id}/notices': () => ({}),
  'POST /api/rooms/open': () => ({ token: plainToken }),
  'POST /api/rooms/views': () => ({
    id: 'first',
    documentId: inventory.documents,
    versionId: inventory.versions,
    pages: [{ page: 1, seconds: 3 }],
  }),
  'PATCH /api/import-mappings/{id}': () => ({ mapping: { code: 'X', name: 'Y' } }),
};

/** Operations of somebody who does not belong to the organisation yet. */
const newcomers: Record<string, () => Promise<{ person: Person; body: object }>> = {
  'POST /api/organisations': async () => ({ person: await signUp(), body: { name: 'New' } }),
  async 'POST /api/invitations/accept'() {
    const person = await signUp();
    const fields = { email: person.email, name: 'Invited', role: 'viewer' };
    const { token } = await createInvitation(deps, organisation.context(), fields);
    return { person, body: { token } };
  },
};

test('the table has every route', () => {
  const names = operations
    .map(({ name }) => name)
    .filter(name => name !== stays && !/\/api\/(brain|status)/.test(name));
  expect(rows.map(({ name }) => name).sort()).toEqual(names.sort());
});

/** What must be done before a route has something to answer. */
const preparations: Record<string, () => Promise<unknown>> = {
  'GET /api/data-room/rooms/{id}/certificate': () =>
    shredRoom(openShredDeps(deps), organisation.context(), inventory.rooms ?? ''),
};

function itemsIn(body: Record<string, unknown>): number {
  const { items } = (body.statement ?? body) as { items?: unknown };
  return Array.isArray(items) ? items.length : 0;
}

/** The address of an item that the route is for. */
function addressOf(method: string, path: string): string {
  const id = path.includes('/pages') ? pdfId : (method === 'DELETE' ? spare : inventory)[nounOf(path)];
  return path.replace('{id}', id ?? '').replace('{number}', '1');
}

/** Does what a route is for; answers how many items it gave. */
async function perform(name: string): Promise<number> {
  const [method = '', path = ''] = name.split(' ');
  const noun = nounOf(path);
  const kind = path.split('/')[3] ?? '';
  const address = addressOf(method, path);
  if (method === 'PUT') return sendPart(address);
  if (noun === 'imports' && method === 'POST') return (await startImport(kind)) ? 0 : -1;
  if (noun === 'exports' || /\/(label|content|export|\{number\})$/.test(path)) return linesOf(address);
  await preparations[name]?.();
  const newcomer = await newcomers[name]?.();
  const body = newcomer?.body ?? bodies[name]?.();
  forget();
  const call = newcomer ? apiClient(api, newcomer.person) : admin;
  const headers = { Cookie: visit.cookie };
  const answer = await call(method, address, { headers, ...(body && { body }) });
  if (answer.status >= 300) throw new Error(`${name} answered ${answer.status}`);
  return itemsIn(answer.body);
}

/** Sends the only part of the upload of the inventory. */
async function sendPart(address: string): Promise<number> {
  const headers = {
    Authorization: `Bearer ${organisation.admin.token}`,
    'Content-Type': 'application/octet-stream',
  };
  const { status } = await api.request(address, { method: 'PUT', headers, body: fileBytes });
  return status === 204 ? 0 : -1;
}

/** Lines of a file that is given out, without its heading. */
async function linesOf(address: string): Promise<number> {
  const headers = { Authorization: `Bearer ${organisation.admin.token}`, Cookie: visit.cookie };
  const text = await (await api.request(address, { headers })).text();
  return text.trim().split('\n').length - 1;
}

/** Begins to count anew. */
function forget(): void {
  lines.length = 0;
  meter.take();
}

describe.each(rows)('$name', ({ name, reads, writes }) => {
  test(`reads ${reads} and writes ${writes}`, async () => {
    forget();
    const items = await perform(name);
    const measured = meter.take();
    expect(measured).toEqual({ reads: evaluate(reads, items), writes });
    // The rest of a file is read after its request was logged.
    const logged = /\/exports?\b/.test(name) ? [expect.anything()] : [measured];
    expect(lines.map(line => line.firestore)).toEqual(logged);
  });
});

describe('besides', () => {
  test('an Idempotency-Key costs a read and a write, and its repetition one read', async () => {
    const asking = { body: { name: 'Once', code: 'ONCE' }, headers: { 'Idempotency-Key': 'once' } };
    meter.take();
    await admin('POST', '/api/sites', asking);
    expect(meter.take()).toEqual({ reads: 1, writes: 4 });
    await admin('POST', '/api/sites', asking);
    expect(meter.take()).toEqual({ reads: 1, writes: 0 });
  });

  test('an issue that is refused costs its reads and one event', async () => {
    const siteId = inventory.sites;
    meter.take();
    const body = { type: 'issue', quantity: 1_000_000, siteId };
    expect((await admin('POST', `/api/parts/${inventory.parts}/movements`, { body })).status).toBe(409);
    expect(meter.take()).toEqual({ reads: 2, writes: 1 });
  });

  test('a movement by which a part runs low costs one event more', async () => {
    const path = `/api/parts/${inventory.parts}`;
    const { body: part } = await admin('GET', path);
    await admin('PATCH', path, { body: { minimumQuantity: part.quantity } });
    meter.take();
    const body = { type: 'issue', quantity: 1, siteId: inventory.sites };
    await admin('POST', `${path}/movements`, { body });
    expect(meter.take()).toEqual({ reads: 2, writes: 5 });
  });

  test('total=true costs one read for each thousand', async () => {
    meter.take();
    const { body } = await admin('GET', '/api/sites?total=true&pageSize=1');
    expect(body).toMatchObject({ items: [expect.anything()], total: expect.any(Number) });
    expect(meter.take()).toEqual({ reads: 2, writes: 0 });
  });

  test('an event costs nothing without a rule for it, and little with one', async () => {
    const rules = async () => standardRules.map(one => ({ ...one, ...made }));
    const made = { version: 1, createdAt: timeAt(0), updatedAt: timeAt(0) };
    const costOf = async (minute: number, type: string) => {
      meter.take();
      const event = { ...eventAt(minute, { type }), organisationId: organisation.id };
      await evaluateEvent({ store: deps.store, rules }, event);
      return meter.take();
    };
    expect(await costOf(1, 'part.updated')).toEqual({ reads: 0, writes: 0 });
    expect(await costOf(1, 'part.restocked')).toEqual({ reads: 1, writes: 1 });
    expect(await costOf(2, 'part.ran-low')).toEqual({ reads: 1, writes: 3 });
    expect(await costOf(3, 'part.ran-low')).toEqual({ reads: 2, writes: 2 });
    expect(await costOf(4, 'part.restocked')).toEqual({ reads: 2, writes: 3 });
  });

  test('an answer that the client has costs its read', async () => {
    const path = `/api/sites/${inventory.sites}`;
    const { headers } = await admin('GET', path);
    meter.take();
    const again = await admin('GET', path, { headers: { 'If-None-Match': String(headers.get('etag')) } });
    expect(again.status).toBe(304);
    expect(meter.take()).toEqual({ reads: 1, writes: 0 });
  });

  test('an API key costs a read and a write at first, and then nothing for five seconds', async () => {
    const { body: key } = await admin('POST', '/api/api-keys', {
      body: { name: 'K', scopes: ['sites:read'] },
    });
    const robot = apiClient(api, { token: String(key.key) });
    const get = () => robot('GET', `/api/sites/${inventory.sites}`);
    meter.take();
    await get();
    expect(meter.take()).toEqual({ reads: 2, writes: 1 });
    await get();
    expect(meter.take()).toEqual({ reads: 1, writes: 0 });
  });
});

/** `1+2m`, where the person has one membership. */
function evaluate(terms: string, items: number): number {
  const value = (term: string) => {
    if (term === 'n') return Math.max(1, items);
    return term.endsWith('m') ? Number(term.slice(0, -1) || 1) : Number(term);
  };
  return terms.split('+').reduce((sum, term) => sum + value(term), 0);
}
