import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KeyManagementServiceClient } from '@google-cloud/kms';
import { expect, onTestFinished, test } from 'vitest';
import { localClientOptions } from '../grpc/testing/client-options.ts';
import { closedAtEnd } from '../grpc/testing/serve-for-test.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openKeyStore } from './key-store.ts';
import { createKey, encrypt, location, macKey, startKms } from './testing/start-kms.ts';

const data = Buffer.from('hi');

const server = `
  import { serveGrpc } from '../grpc/serve-grpc.ts';
  import { noFaults } from '../faults/fault.ts';
  import { kmsService } from './kms-service.ts';
  const services = [kmsService({ stateDir: process.argv[1] })];
  const { address } = await serveGrpc({ host: '127.0.0.1', port: 0, services, faults: noFaults });
  console.log(address);
`;

/** KMS in a process of its own, so that it can be killed. */
async function spawnKms(stateDir: string) {
  const command = ['--input-type=module', '--eval', server, stateDir];
  const child = spawn(process.execPath, command, {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [address] = await once(child.stdout, 'data');
  const options = localClientOptions(String(address).trim());
  return { child, client: closedAtEnd(new KeyManagementServiceClient(options)) };
}

async function kill(child: ChildProcess) {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('Keys outlive a restart', async () => {
  const stateDir = temporaryFolder();
  const { child, client } = await spawnKms(stateDir);
  await client.createKeyRing({ parent: location, keyRingId: 'ring' });
  const name = await createKey(client, 'key', { purpose: 'ENCRYPT_DECRYPT', labels: { a: '1' } });
  const macName = `${await createKey(client, 'mac', macKey)}/cryptoKeyVersions/1`;
  const { ciphertext } = await encrypt(client, { name, plaintext: data });
  const [signed] = await client.macSign({ name: macName, data });
  const [key] = await client.getCryptoKey({ name });
  await kill(child);

  const { client: next } = await spawnKms(stateDir);
  expect((await next.getCryptoKey({ name }))[0]).toEqual(key);
  expect((await next.decrypt({ name, ciphertext }))[0].plaintext).toEqual(data);
  const [verified] = await next.macVerify({ name: macName, data, mac: Buffer.from(signed.mac ?? '') });
  expect(verified.success).toBe(true);
});

test('Nothing that was answered is lost when the process is killed', async () => {
  const stateDir = temporaryFolder();
  const { child, client } = await spawnKms(stateDir);
  await client.createKeyRing({ parent: location, keyRingId: 'ring' });
  const answered: string[] = [];
  const twenty = Promise.withResolvers<void>();
  for (let number = 0; number < 50; number++) {
    const creation = createKey(client, `key-${number}`);
    // The client tries again for a minute what was not answered; nobody waits for that.
    void creation.then(name => answered.push(name) === 20 && twenty.resolve()).catch(() => {});
  }
  await twenty.promise;
  await kill(child);

  const { client: next } = await spawnKms(stateDir);
  for (const name of answered) {
    expect((await encrypt(next, { name, plaintext: data })).name).toContain(name);
  }
});

test('A change that throws leaves the state as it was', async () => {
  const store = openKeyStore(join(temporaryFolder(), 'kms.json'), () => new Date());
  const failing = () =>
    store.change((state, now) => {
      state.keyRings.x = { name: 'x', createTime: now };
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(store.read().keyRings).toEqual({});
});

test('Only the owner may read the file of keys, and nothing lies beside it', async () => {
  const stateDir = temporaryFolder();
  await startKms({ stateDir });
  expect(await readdir(stateDir)).toEqual(['kms.json']);
  expect((await stat(join(stateDir, 'kms.json'))).mode & 0o777).toBe(0o600);
});

test('A file that holds no keys refuses to open and says which', async () => {
  const file = join(temporaryFolder(), 'kms.json');
  await writeFile(file, '{"keyRings":');
  expect(() => openKeyStore(file, () => new Date())).toThrow(`${file} does not hold keys.`);
});
