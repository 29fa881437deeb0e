import { useSyncExternalStore } from 'react';
import { type IdentityState, identity } from './identity.ts';

/** Who is signed in, kept current. */
export function useIdentity(): IdentityState {
  return useSyncExternalStore(identity.subscribe, identity.state);
}
