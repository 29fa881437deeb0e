import { z } from 'zod';
import { GrpcError } from '../../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../../grpc/grpc-service.ts';
import { PageRequest, pageOf } from '../../grpc/page.ts';
import { protoTimestamp } from '../../grpc/proto-time.ts';
import { locationName } from '../../grpc/resource-name.ts';
import { findRevision, type Revision, type Service } from '../service/service.ts';
import { servingRevisions } from '../service/serving-revisions.ts';
import type { AdminDependencies } from './admin-dependencies.ts';
import { checkEtag } from './etag.ts';
import { revisionNameOf, serviceIdOf } from './resource-names.ts';
import { revisionMessage } from './revision-message.ts';

const GetRevision = z.object({ name: z.string() });
const ListRevisions = PageRequest.extend({ parent: z.string() });
const DeleteRevision = z.object({ name: z.string(), etag: z.string(), validateOnly: z.boolean() });

type Found = { service: Service; revision: Revision };

const newestFirst = {
  keyOf: ({ revision }: Found) => `${revision.createTime} ${revision.name}`,
  descending: true,
};

/** `google.cloud.run.v2.Revisions`. */
export function revisionMethods(dependencies: AdminDependencies): GrpcMethods {
  const message = ({ service, revision }: Found) => revisionMessage(dependencies, service, revision);
  return {
    GetRevision: grpcMethod(GetRevision, ({ name }) => message(find(dependencies, name))),
    ListRevisions: grpcMethod(ListRevisions, request => {
      const found = revisionsIn(dependencies, request.parent);
      const { items, nextPageToken } = pageOf(found, request, newestFirst);
      return { revisions: items.map(message), nextPageToken };
    }),
    DeleteRevision: grpcMethod(DeleteRevision, request => remove(dependencies, request)),
  };
}

/** Of all services when the service is `-`. */
function revisionsIn(dependencies: AdminDependencies, parent: string): Found[] {
  const { store } = dependencies;
  const id = serviceIdOf(dependencies, parent);
  const services = store.list().filter(service => id === '-' || service.id === id);
  return services.flatMap(service => service.revisions.map(revision => ({ service, revision })));
}

function remove(
  dependencies: AdminDependencies,
  { name, etag, validateOnly }: z.infer<typeof DeleteRevision>,
) {
  const { store, operations } = dependencies;
  const { service, revision } = find(dependencies, name);
  checkEtag(revision.name, etag, revision);
  checkRetired(service, revision.name);
  const revisions = service.revisions.filter(one => one !== revision);
  if (!validateOnly) store.put({ ...service, revisions });
  const deleted = {
    '@type': 'type.googleapis.com/google.cloud.run.v2.Revision',
    ...revisionMessage(dependencies, service, revision),
    deleteTime: protoTimestamp(new Date()),
  };
  return operations.start(deleted, Promise.resolve(deleted));
}

function checkRetired(service: Service, name: string): void {
  const targets = service.traffic.map(({ revision }) => revision);
  const inUse = [...servingRevisions(service), ...targets, service.latestCreatedRevision];
  if (!inUse.includes(name)) return;
  const advice = 'move the traffic to another revision, and make a newer one if it is the latest';
  throw new GrpcError('FAILED_PRECONDITION', `Revision '${name}' is in use: ${advice}.`);
}

function find(dependencies: AdminDependencies, name: string): Found {
  const names = revisionNameOf(dependencies, name);
  const service = dependencies.store.get(names.service);
  const revision = service && findRevision(service, names.revision);
  if (service && revision) return { service, revision };
  const parent = `${locationName(dependencies)}/services/${names.service}`;
  throw new GrpcError('NOT_FOUND', `There is no revision '${names.revision}' in '${parent}'.`);
}
