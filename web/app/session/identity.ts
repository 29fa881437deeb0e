import { loadConfig } from '../config.ts';
import type { Account } from './account.ts';
import type { FirebaseIdentity } from './firebase-identity.ts';

export type IdentityState =
  | { status: 'starting' }
  | { status: 'failed' }
  | { status: 'signed-out' }
  | { status: 'signed-in'; account: Account };

let state: IdentityState = { status: 'starting' };
const listeners = new Set<() => void>();
let starting: Promise<FirebaseIdentity> | undefined;

function firebase(): Promise<FirebaseIdentity> {
  if (!starting) {
    starting = start();
    // A failed start is a state of its own; whoever awaits it sees the error too.
    starting.catch(() => publish({ status: 'failed' }));
  }
  return starting;
}

// Firebase is most of a page's weight and the first screen does not need it, so it is no part of the main bundle.
async function start(): Promise<FirebaseIdentity> {
  const [config, { startFirebase }] = await Promise.all([loadConfig(), import('./firebase-identity.ts')]);
  return startFirebase(config, account => {
    publish(account ? { status: 'signed-in', account } : { status: 'signed-out' });
  });
}

function publish(next: IdentityState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** The person's sign-in, without the weight of the library behind it. */
export const identity = {
  /** Begins to find out who is signed in; whoever needs to know has it begin too. */
  begin: (): void => void firebase(),
  state: (): IdentityState => state,
  subscribe(listener: () => void): () => void {
    void firebase();
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** The ID token for the API, newly made when `renew`; null when nobody is signed in. */
  token: async (renew = false): Promise<string | null> => (await firebase()).token(renew),
  signIn: async (email: string, password: string): Promise<void> =>
    (await firebase()).signIn(email, password),
  signUp: async (name: string, email: string, password: string): Promise<void> =>
    (await firebase()).signUp(name, email, password),
  signOut: async (): Promise<void> => (await firebase()).signOut(),
  sendPasswordReset: async (email: string): Promise<void> => (await firebase()).sendPasswordReset(email),
};
