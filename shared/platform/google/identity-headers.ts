import type { IdTokenClient } from 'google-auth-library';
import type { GrpcPlace } from './grpc-options.ts';

/**
 * Makes what gives the headers that prove to a Cloud Run service who asks, by the URL it answers at. There are none on one
 * machine, where nobody looks.
 *
 * @throws Error when Google does not say who we are.
 */
export function identityHeaders({
  grpcEndpoint,
}: GrpcPlace): (url: string) => Promise<Record<string, string>> {
  const clients = new Map<string, Promise<IdTokenClient>>();
  if (grpcEndpoint) return async () => ({});
  return async url => {
    const client = clients.get(url) ?? openClient(url);
    clients.set(url, client);
    client.catch(() => clients.delete(url));
    return Object.fromEntries(await (await client).getRequestHeaders());
  };
}

async function openClient(audience: string): Promise<IdTokenClient> {
  const { GoogleAuth } = await import('./google-clients.ts');
  return new GoogleAuth().getIdTokenClient(audience);
}
