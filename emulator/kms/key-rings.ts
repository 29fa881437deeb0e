import { z } from 'zod';
import { GrpcError } from '../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import { LocationName } from '../grpc/resource-name.ts';
import { findKeyRing } from './find.ts';
import type { KeyStore } from './key-store.ts';
import { ListRequest, listCollection } from './list.ts';
import { keyRingReply } from './replies.ts';
import { KeyRingName, ResourceId } from './resource-names.ts';

const CreateKeyRingRequest = z.object({ parent: LocationName, keyRingId: ResourceId });
const GetKeyRingRequest = z.object({ name: KeyRingName });
const ListKeyRingsRequest = ListRequest.extend({ parent: LocationName });

/** CreateKeyRing, GetKeyRing and ListKeyRings; a key ring is never deleted. */
export function keyRingMethods(store: KeyStore): GrpcMethods {
  return {
    CreateKeyRing: grpcMethod(CreateKeyRingRequest, request => createKeyRing(store, request)),
    GetKeyRing: grpcMethod(GetKeyRingRequest, ({ name }) => keyRingReply(findKeyRing(store.read(), name))),
    ListKeyRings: grpcMethod(ListKeyRingsRequest, request => {
      const collection = `${request.parent}/keyRings`;
      const { items, ...page } = listCollection(store.read().keyRings, collection, request);
      return { ...page, keyRings: items.map(keyRingReply) };
    }),
  };
}

function createKeyRing(store: KeyStore, { parent, keyRingId }: z.infer<typeof CreateKeyRingRequest>) {
  const name = `${parent}/keyRings/${keyRingId}`;
  return store.change((state, now) => {
    if (state.keyRings[name]) throw new GrpcError('ALREADY_EXISTS', `KeyRing ${name} already exists.`);
    const keyRing = { name, createTime: now };
    state.keyRings[name] = keyRing;
    return keyRingReply(keyRing);
  });
}
