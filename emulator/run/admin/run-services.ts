import type { GrpcService } from '../../grpc/grpc-service.ts';
import { locationName } from '../../grpc/resource-name.ts';
import type { AdminDependencies } from './admin-dependencies.ts';
import { operationMethods } from './operation-methods.ts';
import { Operations } from './operations.ts';
import { revisionMethods } from './revision-methods.ts';
import { serviceMethods } from './service-methods.ts';

/** The Cloud Run Admin API v2 as far as it is served: services, revisions and their operations. */
export function runServices(options: Omit<AdminDependencies, 'operations'>): GrpcService[] {
  const dependencies = { ...options, operations: new Operations(locationName(options)) };
  const part = { name: 'run', protos: '@google-cloud/run' };
  return [
    { ...part, service: 'google.cloud.run.v2.Services', methods: serviceMethods(dependencies) },
    { ...part, service: 'google.cloud.run.v2.Revisions', methods: revisionMethods(dependencies) },
    {
      ...part,
      service: 'google.longrunning.Operations',
      methods: operationMethods(dependencies.operations),
    },
  ];
}
