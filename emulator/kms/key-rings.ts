import { z } from 'zod';
import { GrpcError } from '../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import { findKeyRing } from './find.ts';
import type { KeyStore } from './key-store.ts';
import { childrenOf, PageRequest, pageOf } from './page.ts';
import { keyRingReply } from './replies.ts';
import { KeyRingName, LocationName, ResourceId } from './resource-names.ts';

const CreateKeyRingRequest = z.object({ parent: LocationName, keyRingId: ResourceId });
const GetKeyRingRequest = z.object({ name: KeyRingName });
const ListKeyRingsRequest = PageRequest.extend({ parent: LocationName });

/** CreateKeyRing, GetKeyRing and ListKeyRings; a key ring is never deleted. */
export function keyRingMethods(store: KeyStore): GrpcMethods {
  return {
    CreateKeyRing: grpcMethod(CreateKeyRingRequest, request => createKeyRing(store, request)),
    GetKeyRing: grpcMethod(GetKeyRingRequest, async ({ name }) =>
      keyRingReply(findKeyRing(await store.read(), name)),
    ),
    ListKeyRings: grpcMethod(ListKeyRingsRequest, async request => {
      const { keyRings } = await store.read();
      const { items, ...page } = pageOf(childrenOf(keyRings, `${request.parent}/keyRings`), request);
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
