import type { ClientOptions } from 'google-gax';

/** Where Google's gRPC services are: at Google, or, by an endpoint such as `127.0.0.1:9010`, on this machine. */
export type GrpcPlace = { grpcEndpoint: string | undefined };

/** What Google's gRPC clients are made with. The local cloud is spoken to unencrypted and without credentials. */
export async function grpcOptions({ grpcEndpoint }: GrpcPlace): Promise<ClientOptions> {
  if (!grpcEndpoint) return {};
  const { grpc, PassThroughClient } = await import('./google-clients.ts');
  const { hostname, port } = new URL(`grpc://${grpcEndpoint}`);
  return {
    // The client hangs on an endpoint that carries its port.
    apiEndpoint: hostname,
    port: Number(port),
    sslCreds: grpc.credentials.createInsecure(),
    authClient: new PassThroughClient(),
  };
}
