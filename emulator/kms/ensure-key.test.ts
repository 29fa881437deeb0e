import { KeyManagementServiceClient } from '@google-cloud/kms';
import { expect, test } from 'vitest';
import { closedAtEnd, serveForTest } from '../grpc/testing/serve-for-test.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { kmsService } from './kms-service.ts';
import { createKey, encrypt, ring } from './testing/start-kms.ts';

const name = `${ring}/cryptoKeys/secrets`;

async function start(stateDir: string) {
  const kms = kmsService({ stateDir, keys: { [name]: 'ENCRYPT_DECRYPT' } });
  return closedAtEnd(new KeyManagementServiceClient(await serveForTest([kms])));
}

test('A key that is named is there from the start, like one that was created', async () => {
  const client = await start(temporaryFolder());
  const [created] = await client.getCryptoKey({ name: await createKey(client, 'created') });
  const [ensured] = await client.getCryptoKey({ name });
  const own = { name, createTime: ensured.createTime, primary: ensured.primary };
  expect(ensured).toEqual({ ...created, ...own });
  expect(ensured.primary).toMatchObject({ name: `${name}/cryptoKeyVersions/1`, state: 'ENABLED' });
});

test('It stays the same when KMS starts again', async () => {
  const stateDir = temporaryFolder();
  const { ciphertext } = await encrypt(await start(stateDir), { name, plaintext: Buffer.from('hi') });
  const again = await start(stateDir);
  expect((await again.decrypt({ name, ciphertext }))[0].plaintext).toEqual(Buffer.from('hi'));
  expect((await again.listCryptoKeyVersions({ parent: name }))[0]).toHaveLength(1);
});
