import { PassThroughClient } from 'google-auth-library';
import { type ClientOptions, grpc } from 'google-gax';

/**
 * Constructor options with which a Google gRPC client talks to the local cloud, unencrypted and without
 * credentials. The port must be separate: the client hangs on an `apiEndpoint` that carries one.
 *
 * @param address Host and port, as `LocalService.address` gives it: `127.0.0.1:9010`.
 */
export function localClientOptions(address: string) {
  const { hostname, port } = new URL(`grpc://${address}`);
  return {
    apiEndpoint: hostname,
    port: Number(port),
    sslCreds: grpc.credentials.createInsecure(),
    authClient: new PassThroughClient(),
  } satisfies ClientOptions;
}
