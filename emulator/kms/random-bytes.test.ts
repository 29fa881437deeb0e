import { expect, test } from 'vitest';
import { checksumOf } from './checked-bytes.ts';
import { location, startKms } from './testing/start-kms.ts';

test('As many random bytes as asked for come with their checksum', async () => {
  const client = await startKms();
  const [reply] = await client.generateRandomBytes({ location, lengthBytes: 1024, protectionLevel: 'HSM' });
  const data = Buffer.from(reply.data ?? '');
  expect(data).toHaveLength(1024);
  expect(data).not.toEqual(Buffer.alloc(1024));
  expect(reply.dataCrc32c).toEqual(checksumOf(data));
});

test.each([7, 1025])('%i bytes are INVALID_ARGUMENT', async lengthBytes => {
  const client = await startKms();
  const bytes = client.generateRandomBytes({ location, lengthBytes, protectionLevel: 'HSM' });
  await expect(bytes).rejects.toMatchObject({ code: 3 });
});

test('Another protection level than HSM is UNIMPLEMENTED', async () => {
  const client = await startKms();
  const bytes = client.generateRandomBytes({ location, lengthBytes: 32, protectionLevel: 'SOFTWARE' });
  await expect(bytes).rejects.toMatchObject({ code: 12 });
});
