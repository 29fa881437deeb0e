import { Firestore } from '@google-cloud/firestore';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startFirestore } from './firestore.ts';
import type { SavingService } from './official-service.ts';

const project = 'demo-official';
const running: SavingService[] = [];

const start = async (stateDir: string) => {
  const service = await startFirestore({ host: '127.0.0.1', port: 0, project, stateDir });
  running.push(service);
  return service;
};
const clientOf = ({ address }: SavingService) => {
  vi.stubEnv('FIRESTORE_EMULATOR_HOST', address);
  return new Firestore({ projectId: project });
};

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await Promise.allSettled(running.splice(0).map(service => service.stop()));
});

test('documents survive a stop and a start', { timeout: 60_000 }, async () => {
  const stateDir = temporaryFolder();
  const first = await start(stateDir);
  const value = { text: 'Bucket won’t open', at: new Date(0), nested: { list: [1, 2.5, null] } };
  await clientOf(first).doc('orgs/a/work-orders/1').set(value);
  await first.stop();

  const second = await start(stateDir);
  const read = await clientOf(second).doc('orgs/a/work-orders/1').get();
  expect(read.data()).toMatchObject({ text: value.text, nested: value.nested });
});

test('after a kill -9 the last save is there', { timeout: 60_000 }, async () => {
  const stateDir = temporaryFolder();
  const first = await start(stateDir);
  await clientOf(first).doc('orgs/a').set({ saved: true });
  await first.save();
  await clientOf(first).doc('orgs/b').set({ saved: false });
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  process.kill(first.child.pid, 'SIGKILL');

  const second = await start(stateDir);
  expect(report).toHaveBeenCalledWith(expect.stringContaining('firestore ended (SIGKILL)'));
  const documents = await clientOf(second).collection('orgs').listDocuments();
  expect(documents.map(({ id }) => id)).toEqual(['a']);
});

test('an empty state survives as well', { timeout: 60_000 }, async () => {
  const stateDir = temporaryFolder();
  await (await start(stateDir)).stop();
  const second = await start(stateDir);
  expect(await clientOf(second).listCollections()).toEqual([]);
});
