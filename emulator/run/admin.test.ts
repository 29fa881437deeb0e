import { protos } from '@google-cloud/run';
import { expect, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { name, parent, shortName, startAdminRun } from './testing/admin-run.ts';
import { askWho } from './testing/ask.ts';
import { gone } from './testing/gone.ts';
import { testRecord } from './testing/test-record.ts';

const { longrunning } = protos.google;
const cmms = testRecord('cmms', { memoryMiB: 512, concurrency: 7, maxInstances: 4, timeoutSeconds: 30 });
const latestType = 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST' as const;
const revisionType = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION' as const;
const latest = { type: latestType, revision: '', percent: 100, tag: '' };

test('Each function of the list is a service with its limits and a first revision', async () => {
  const { get } = await startAdminRun([cmms]);
  const service = await get();
  expect(service).toMatchObject({
    name,
    uid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    etag: expect.stringMatching(/^".+"$/),
    uri: 'http://127.0.0.1/run/cmms',
    generation: '1',
    observedGeneration: '1',
    reconciling: false,
    terminalCondition: { type: 'Ready', state: 'CONDITION_SUCCEEDED' },
    latestReadyRevision: expect.stringMatching(/cmms\/revisions\/cmms-00001-[a-z0-9]{3}$/),
    latestCreatedRevision: service.latestReadyRevision,
    traffic: [latest],
    trafficStatuses: [latest],
    template: {
      scaling: { minInstanceCount: 0, maxInstanceCount: 4 },
      maxInstanceRequestConcurrency: 7,
      timeout: { seconds: '30' },
      containers: [{ image: 'us-central1-docker.pkg.dev/demo-test/functions/cmms:1' }],
    },
  });
  expect(service.template?.containers?.[0]?.resources?.limits).toEqual({ cpu: '1', memory: '512Mi' });
});

test('Services are listed newest first, in pages', async () => {
  const { client } = await startAdminRun(['a1', 'b1', 'c1'].map(one => testRecord(one)));
  const [services] = await client.listServices({ parent });
  expect(services.map(service => shortName(service.name))).toEqual(['c1', 'b1', 'a1']);
  const [page] = await client.listServices({ parent, pageSize: 2 }, { autoPaginate: false });
  expect(page.map(service => shortName(service.name))).toEqual(['c1', 'b1']);
});

test('What is not there is answered NOT_FOUND, a malformed name INVALID_ARGUMENT', async () => {
  const { client } = await startAdminRun([cmms]);
  const missing = client.getService({ name: `${parent}/services/none` });
  await expect(missing).rejects.toMatchObject({ code: 5, details: expect.stringContaining("'none'") });
  const elsewhere = client.getService({ name: 'projects/other/locations/us-central1/services/cmms' });
  await expect(elsewhere).rejects.toMatchObject({ code: 5 });
  await expect(client.getService({ name: 'cmms' })).rejects.toMatchObject({ code: 3 });
});

test('A changed template makes a new revision with a new process, and the old one ends', async () => {
  const { url, annotate } = await startAdminRun([cmms]);
  const before = await askWho(url);
  const updated = await annotate('restart');
  const after = await askWho(url);
  expect(after.K_REVISION).toMatch(/^cmms-00002-/);
  expect(after.pid).not.toBe(before.pid);
  expect(updated).toMatchObject({
    generation: '2',
    observedGeneration: '2',
    reconciling: false,
    terminalCondition: { state: 'CONDITION_SUCCEEDED' },
    latestReadyRevision: `${name}/revisions/${after.K_REVISION}`,
    template: { annotations: { reason: 'restart' }, maxInstanceRequestConcurrency: 7 },
  });
  await eventually(() => expect(gone(before.pid)).toBe(true));
});

test('Requests in progress end on the old revision', async () => {
  const { run, url, lines, annotate } = await startAdminRun([cmms]);
  const held = fetch(`${url}/hold`);
  await eventually(() => expect(lines).toContain('held'));
  const [old] = run.processes();
  await annotate('restart');
  expect(run.processes()).toMatchObject([{ state: 'ready' }, { pid: old?.pid, state: 'stopping' }]);
  // It is ended as soon as the held request is answered, perhaps before this one is.
  await fetch(`http://127.0.0.1:${old?.port}/release`).catch(() => {});
  expect(await (await held).text()).toBe('released');
  await eventually(() => expect(run.processes()).toHaveLength(1));
});

test('A new revision takes the place of a process that hangs, and the requests that waited for it', async () => {
  const { run, url, lines, annotate } = await startAdminRun([
    testRecord('cmms', { concurrency: 1, maxInstances: 1 }),
  ]);
  const hanging = fetch(`${url}/hold`).catch(() => {});
  await eventually(() => expect(lines).toContain('held'));
  const [stopped] = run.processes();
  process.kill(stopped?.pid ?? 0, 'SIGSTOP');
  const waiting = askWho(url);
  await annotate('restart');
  expect((await waiting).K_REVISION).toMatch(/^cmms-00002-/);
  expect((await askWho(url)).K_REVISION).toMatch(/^cmms-00002-/);
  process.kill(stopped?.pid ?? 0, 'SIGKILL');
  await hanging;
});

test('The environment of the template is given to the process', async () => {
  const { url, setEnvironment } = await startAdminRun([cmms]);
  await setEnvironment({ GREETING: 'hello' });
  expect((await askWho(url)).GREETING).toBe('hello');
});

test('A template that stays the same makes no new revision', async () => {
  const { get, update, revisions } = await startAdminRun([cmms]);
  const service = await get();
  const updated = await update({ ...service, labels: { team: 'blue' } });
  expect(updated).toMatchObject({ generation: '2', labels: { team: 'blue' } });
  expect(updated.latestCreatedRevision).toBe(service.latestCreatedRevision);
  expect((await revisions.listRevisions({ parent: name }))[0]).toHaveLength(1);
});

test('An update that only validates changes nothing', async () => {
  const { client, get } = await startAdminRun([cmms]);
  const service = await get();
  const wanted = { ...service, description: 'new' };
  const [operation] = await client.updateService({ service: wanted, validateOnly: true });
  expect((await operation.promise())[0].description).toBe('new');
  expect(await get()).toEqual(service);
});

test('An outdated etag is refused ABORTED; the current one and none are taken', async () => {
  const { get, update } = await startAdminRun([cmms]);
  const { etag = '' } = await get();
  await update({ etag, description: 'first' }, 'description');
  const outdated = update({ etag, description: 'second' }, 'description');
  await expect(outdated).rejects.toMatchObject({ code: 10, details: expect.stringContaining('Conflict') });
  expect((await update({ description: 'third' }, 'description')).description).toBe('third');
});

test.each([
  ['without a container', { template: { containers: [] } }, 'template.containers', 'template.containers'],
  ['with a field that is not there', {}, 'template.colour', "no field 'template.colour'"],
  ['with traffic that is not 100 %', { traffic: [{ ...latest, percent: 50 }] }, 'traffic', '100 %'],
  [
    'with traffic to a revision that is not there',
    { traffic: [{ type: revisionType, revision: 'x', percent: 100 }] },
    'traffic',
    "no revision 'x'",
  ],
  ['with a revision named after no service', { template: { revision: 'x' } }, 'template.revision', "'cmms-'"],
] as const)('An update %s is refused INVALID_ARGUMENT', async (_, change, path, reason) => {
  const { update } = await startAdminRun([cmms]);
  // The client's types want mutable arrays.
  const refused = update(structuredClone<object>(change), path);
  await expect(refused).rejects.toMatchObject({ code: 3, details: expect.stringContaining(reason) });
});

test('A revision may be named once; the name again with another template is refused ALREADY_EXISTS', async () => {
  const { url, update } = await startAdminRun([cmms]);
  await update({ template: { revision: 'cmms-blue' } }, 'template.revision');
  expect((await askWho(url)).K_REVISION).toBe('cmms-blue');
  const again = update({ template: { annotations: { a: 'b' } } }, 'template.annotations');
  await expect(again).rejects.toMatchObject({ code: 6 });
});

test('While traffic is pinned, a new revision gets ready without traffic', async () => {
  const { run, url, get, update, annotate } = await startAdminRun([cmms]);
  const { K_REVISION: pinned, pid } = await askWho(url);
  const traffic = { type: revisionType, revision: pinned, percent: 100, tag: '' };
  await update({ traffic: [traffic] }, 'traffic');
  const updated = await annotate('try');
  expect(updated.trafficStatuses).toMatchObject([traffic]);
  expect(shortName(updated.latestReadyRevision)).toMatch(/^cmms-00002-/);
  expect((await askWho(url)).pid).toBe(pid);
  await eventually(() => expect(run.processes()).toHaveLength(1));

  await update({ traffic: [latest] }, 'traffic');
  expect(`${name}/revisions/${(await askWho(url)).K_REVISION}`).toBe((await get()).latestReadyRevision);
});

test('Traffic can be shared by percent', async () => {
  const { url, update, annotate } = await startAdminRun([cmms]);
  const first = (await askWho(url)).K_REVISION;
  const second = shortName((await annotate('two')).latestReadyRevision);
  const shares = [first, second].map(revision => ({ type: revisionType, revision, percent: 50 }));
  await update({ traffic: shares }, 'traffic');
  const answered = await Promise.all(Array.from({ length: 60 }, () => askWho(url)));
  expect(new Set(answered.map(({ K_REVISION }) => K_REVISION))).toEqual(new Set([first, second]));
});

test('A revision that does not start fails its operation; the old one goes on serving', async () => {
  const { url, get, setEnvironment, revisions } = await startAdminRun([cmms]);
  const { pid, K_REVISION } = await askWho(url);
  await expect(setEnvironment({ BROKEN: 'exit' })).rejects.toMatchObject({
    code: 9,
    message: expect.stringContaining('The setting BROKEN is wrong.'),
  });
  expect((await askWho(url)).pid).toBe(pid);
  const service = await get();
  expect(service).toMatchObject({
    reconciling: false,
    generation: '2',
    observedGeneration: '1',
    latestReadyRevision: `${name}/revisions/${K_REVISION}`,
    latestCreatedRevision: expect.stringContaining('cmms-00002-'),
    terminalCondition: { state: 'CONDITION_FAILED', message: expect.stringContaining('not ready') },
  });
  const [broken] = await revisions.getRevision({ name: service.latestCreatedRevision ?? '' });
  expect(broken.conditions?.[0]).toMatchObject({ type: 'Ready', state: 'CONDITION_FAILED' });

  const healed = await setEnvironment({});
  expect(healed.terminalCondition?.state).toBe('CONDITION_SUCCEEDED');
  expect((await askWho(url)).K_REVISION).toMatch(/^cmms-00003-/);
});

test('Traffic can be moved back while the newest revision does not start', async () => {
  const { url, get, update, annotate, setEnvironment } = await startAdminRun([cmms]);
  const { K_REVISION: revision } = await askWho(url);
  await annotate('next');
  const broken = { code: 9 };
  await expect(setEnvironment({ BROKEN: 'exit' })).rejects.toMatchObject(broken);
  const back = { type: revisionType, revision, percent: 100 };
  await expect(update({ traffic: [back] }, 'traffic')).rejects.toMatchObject(broken);
  expect((await askWho(url)).K_REVISION).toBe(revision);

  const failing = shortName((await get()).latestCreatedRevision);
  const forward = update({ traffic: [{ ...back, revision: failing }] }, 'traffic');
  await expect(forward).rejects.toMatchObject(broken);
  expect((await askWho(url)).K_REVISION).toBe(revision);
});

test('Changes that come at the same time are rolled out one after the other', async () => {
  const { run, url, get, annotate } = await startAdminRun([cmms]);
  await Promise.all(['1', '2', '3'].map(annotate));
  expect(await get()).toMatchObject({ reconciling: false, generation: '4', observedGeneration: '4' });
  expect((await askWho(url)).K_REVISION).toMatch(/^cmms-00004-/);
  await eventually(() => expect(run.processes()).toHaveLength(1));
});

test('A deleted service is gone with its processes', async () => {
  const { url, client } = await startAdminRun([cmms]);
  const { pid } = await askWho(url);
  const [operation] = await client.deleteService({ name });
  expect((await operation.promise())[0].deleteTime).toBeTruthy();
  expect((await fetch(url)).status).toBe(404);
  await eventually(() => expect(gone(pid)).toBe(true));
});

test('A service can be made of the image of any function, but not of another', async () => {
  const { run, client, get } = await startAdminRun([cmms]);
  const { template } = await get();
  const create = async (serviceId: string, image: string) => {
    const containers = [{ ...template?.containers?.[0], image }];
    const service = { template: { ...template, containers } };
    const [operation] = await client.createService({ parent, serviceId, service });
    return (await operation.promise())[0];
  };
  const made = await create('copy', 'us-central1-docker.pkg.dev/demo-test/functions/cmms:1');
  expect(shortName(made.latestReadyRevision)).toMatch(/^copy-00001-/);
  expect(run.processes()).toMatchObject([{ service: 'copy', state: 'ready' }]);
  await expect(create('copy', 'x')).rejects.toMatchObject({ code: 6 });
  await expect(create('wrong', 'docker.io/library/nginx')).rejects.toMatchObject({
    code: 5,
    message: expect.stringContaining("Image 'docker.io/library/nginx' not found"),
  });
});

test('Only a revision that is out of use can be deleted', async () => {
  const { revisions, get, annotate } = await startAdminRun([cmms]);
  const first = (await get()).latestReadyRevision ?? '';
  await expect(revisions.deleteRevision({ name: first })).rejects.toMatchObject({ code: 9 });
  await annotate('next');
  const [operation] = await revisions.deleteRevision({ name: first });
  expect((await operation.promise())[0].name).toBe(first);
  const [left] = await revisions.listRevisions({ parent: `${parent}/services/-` });
  expect(left).toMatchObject([{ service: 'cmms', maxInstanceRequestConcurrency: 7 }]);
});

test('Operations can be asked for, listed and deleted', async () => {
  const { client } = await startAdminRun([cmms]);
  const service = { name, template: { annotations: { a: 'b' } } };
  const [started] = await client.updateService({ service, updateMask: { paths: ['template.annotations'] } });
  const operation = started.name ?? '';
  expect((await client.checkUpdateServiceProgress(operation)).metadata).toMatchObject({ name });
  await started.promise();
  expect((await client.checkUpdateServiceProgress(operation)).done).toBe(true);
  const all = new longrunning.ListOperationsRequest({ name: parent });
  const listed = await Array.fromAsync(client.operationsClient.listOperationsAsync(all));
  expect(listed).toMatchObject([{ name: operation }]);
  await client.operationsClient.deleteOperation(new longrunning.DeleteOperationRequest({ name: operation }));
  await expect(client.checkUpdateServiceProgress(operation)).rejects.toMatchObject({ code: 5 });
});
