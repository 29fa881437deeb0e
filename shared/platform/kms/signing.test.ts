import { verify } from 'node:crypto';
import type { GrpcMethods } from '@chatterfix/emulator/grpc/grpc-service.ts';
import { expect, test } from 'vitest';
import { key, localKms, macVersion, signingVersion } from './testing/local-kms.ts';

const data = Buffer.from('a statement');

test('a MAC vouches for what it was made of, and for nothing else', async () => {
  const { kms } = await localKms();
  const mac = await kms.macSign(macVersion, data);
  expect(await kms.macVerify(macVersion, data, mac)).toBe(true);
  expect(await kms.macVerify(macVersion, Buffer.from('another'), mac)).toBe(false);
  expect(await kms.macVerify(macVersion, data, mac.with(0, (mac[0] ?? 0) ^ 1))).toBe(false);
});

test('a signature is checked by the public key alone', async () => {
  const { kms } = await localKms();
  const signature = await kms.asymmetricSign(signingVersion, data);
  const pem = await kms.publicKey(signingVersion);
  expect(verify('sha256', data, pem, signature)).toBe(true);
  expect(verify('sha256', Buffer.from('another'), pem, signature)).toBe(false);
});

const calls = {
  MacSign: async ({ kms }: Local) => kms.macSign(macVersion, data),
  MacVerify: async ({ kms }: Local) => kms.macVerify(macVersion, data, await kms.macSign(macVersion, data)),
  AsymmetricSign: async ({ kms }: Local) => kms.asymmetricSign(signingVersion, data),
  GetPublicKey: async ({ kms }: Local) => kms.publicKey(signingVersion),
};
type Local = Awaited<ReturnType<typeof localKms>>;
type Method = keyof typeof calls;

test.each<[Method, string, object]>([
  ['MacSign', 'mac', { mac: Buffer.alloc(32) }],
  ['MacSign', 'name', { name: `${key}/cryptoKeyVersions/1` }],
  ['MacSign', 'checksum of what was sent', { verifiedDataCrc32c: false }],
  ['MacVerify', 'success', { success: false }],
  ['MacVerify', 'checksum of the MAC', { verifiedMacCrc32c: false }],
  ['AsymmetricSign', 'signature', { signature: Buffer.alloc(70) }],
  ['AsymmetricSign', 'checksum of what was sent', { verifiedDigestCrc32c: false }],
  ['GetPublicKey', 'key', { pem: '-----BEGIN PUBLIC KEY-----' }],
])('%s whose %s arrives damaged is asked for again, and not for ever', async (name, _, damage) => {
  let left = 1;
  const damaged = (methods: GrpcMethods): GrpcMethods => ({
    ...methods,
    [name]: async request => ({ ...(await methods[name]?.(request)), ...(left-- > 0 && damage) }),
  });
  const local = await localKms(damaged);
  expect(await calls[name](local)).toBeTruthy();
  expect(local.asked.filter(one => one === name)).toHaveLength(2);
  left = 99;
  await expect(calls[name](local)).rejects.toMatchObject({ status: 503 });
});

test('a key that is not there signs nothing, and says what to do', async () => {
  const { kms } = await localKms();
  const refused = kms.macSign(macVersion.replace('/1', '/2'), data);
  await expect(refused).rejects.toMatchObject({ status: 503, message: expect.stringContaining('enabled') });
});
