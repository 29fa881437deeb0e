import { createServer } from 'node:http';
import { hangUp, listen } from '@chatterfix/emulator/listen.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { identityHeaders } from './identity-headers.ts';

/** A token that says for whom it is meant, as Google's metadata server gives one. */
function tokenFor(audience: string): string {
  const claims = { aud: audience, exp: Math.floor(Date.now() / 1000) + 3600 };
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
}

/** Google's metadata server, as a function on Cloud Run finds it. */
async function metadataServer(): Promise<void> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://metadata');
    const audience = url.searchParams.get('audience');
    response.setHeader('Metadata-Flavor', 'Google');
    response.end(url.pathname.endsWith('/identity') && audience ? tokenFor(audience) : '');
  });
  vi.stubEnv('GCE_METADATA_HOST', await listen(server, '127.0.0.1', 0));
  vi.stubEnv('METADATA_SERVER_DETECTION', 'assume-present');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  onTestFinished(() => hangUp(server));
}

test('a request says who asks by a token that is meant for the service alone', async () => {
  await metadataServer();
  const identify = identityHeaders({ grpcEndpoint: undefined });
  for (const url of ['https://cmms-abc.a.run.app', 'https://live-abc.a.run.app'])
    expect(await identify(url)).toMatchObject({ authorization: `Bearer ${tokenFor(url)}` });
});

test('on one machine nobody looks', async () => {
  expect(await identityHeaders({ grpcEndpoint: '127.0.0.1:9010' })('http://127.0.0.1')).toEqual({});
});
