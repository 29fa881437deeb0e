import { z } from 'zod';
import { applyMask, UpdateMask } from '../../grpc/field-mask.ts';
import { GrpcError } from '../../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../../grpc/grpc-service.ts';
import { PageRequest, pageOf } from '../../grpc/page.ts';
import { protoTimestamp } from '../../grpc/proto-time.ts';
import { type Service, ServiceSettings } from '../service/service.ts';
import type { AdminDependencies } from './admin-dependencies.ts';
import { changeService, serviceAny } from './change-service.ts';
import { checkEtag } from './etag.ts';
import { checkParent, serviceIdOf } from './resource-names.ts';
import { serviceMessage } from './service-message.ts';

const ServiceId = z.string().regex(/^[a-z]([a-z0-9-]{0,47}[a-z0-9])?$/, 'must be a name like work-orders');

const CreateService = z.object({
  parent: z.string(),
  serviceId: ServiceId,
  service: ServiceSettings,
  validateOnly: z.boolean(),
});
const ListServices = PageRequest.extend({ parent: z.string() });
const GetService = z.object({ name: z.string() });
const UpdateService = z.object({
  service: z.looseObject({ name: z.string(), etag: z.string() }),
  updateMask: UpdateMask,
  validateOnly: z.boolean(),
  allowMissing: z.boolean(),
});
const DeleteService = z.object({ name: z.string(), etag: z.string(), validateOnly: z.boolean() });

/** `google.cloud.run.v2.Services`: what a service wants is kept at once, and rolled out as a long operation. */
export function serviceMethods(dependencies: AdminDependencies): GrpcMethods {
  return {
    CreateService: grpcMethod(CreateService, request => create(dependencies, request)),
    GetService: grpcMethod(GetService, ({ name }) => serviceMessage(dependencies, find(dependencies, name))),
    ListServices: grpcMethod(ListServices, request => list(dependencies, request)),
    UpdateService: grpcMethod(UpdateService, request => update(dependencies, request)),
    DeleteService: grpcMethod(DeleteService, request => remove(dependencies, request)),
  };
}

function create(dependencies: AdminDependencies, request: z.infer<typeof CreateService>) {
  const { parent, serviceId: id, service: settings, validateOnly } = request;
  checkParent(dependencies, parent);
  if (dependencies.store.get(id)) throw new GrpcError('ALREADY_EXISTS', `Resource '${id}' already exists.`);
  return changeService(dependencies, { id, before: undefined, settings, validateOnly });
}

const newestFirst = { keyOf: ({ createTime, id }: Service) => `${createTime} ${id}`, descending: true };

function list(dependencies: AdminDependencies, request: z.infer<typeof ListServices>) {
  checkParent(dependencies, request.parent);
  const { items, nextPageToken } = pageOf(dependencies.store.list(), request, newestFirst);
  return { services: items.map(service => serviceMessage(dependencies, service)), nextPageToken };
}

function update(dependencies: AdminDependencies, request: z.infer<typeof UpdateService>) {
  const { service: wanted, updateMask, validateOnly, allowMissing } = request;
  const id = serviceIdOf(dependencies, wanted.name);
  const missingMayBe = allowMissing && !dependencies.store.get(id);
  const before = missingMayBe ? undefined : find(dependencies, wanted.name);
  if (before) checkEtag(id, wanted.etag, before);
  const current = before ? ServiceSettings.parse(before) : {};
  const settings = ServiceSettings.parse(applyMask(current, wanted, before ? updateMask : []));
  return changeService(dependencies, { id, before, settings, validateOnly });
}

function remove(
  dependencies: AdminDependencies,
  { name, etag, validateOnly }: z.infer<typeof DeleteService>,
) {
  const { store, pools, operations } = dependencies;
  const service = find(dependencies, name);
  checkEtag(service.id, etag, service);
  if (!validateOnly) {
    store.remove(service.id);
    pools.keepOnly(service.id, new Set());
  }
  const deleted = { ...serviceAny(dependencies, service), deleteTime: protoTimestamp(new Date()) };
  return operations.start(deleted, Promise.resolve(deleted));
}

function find(dependencies: AdminDependencies, name: string): Service {
  const { project, location, store } = dependencies;
  const id = serviceIdOf(dependencies, name);
  const service = store.get(id);
  if (service) return service;
  const missing = `Resource '${id}' of kind 'SERVICE' in region '${location}' in project '${project}' does not exist.`;
  throw new GrpcError('NOT_FOUND', missing);
}
