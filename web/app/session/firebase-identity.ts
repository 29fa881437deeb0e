import { initializeApp } from 'firebase/app';
import {
  browserLocalPersistence,
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  indexedDBLocalPersistence,
  initializeAuth,
  onAuthStateChanged,
  sendPasswordResetEmail,
  signInWithEmailAndPassword,
  updateProfile,
} from 'firebase/auth';
import type { WebConfig } from '../config.ts';
import type { Account } from './account.ts';

export type FirebaseIdentity = {
  token: (renew: boolean) => Promise<string | null>;
  signIn: (email: string, password: string) => Promise<void>;
  signUp: (name: string, email: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
  sendPasswordReset: (email: string) => Promise<void>;
};

/** Starts Firebase Authentication; `onChange` is told who is signed in, at first and whenever that changes. */
export function startFirebase(
  { projectId, apiKey, authEmulatorUrl }: WebConfig,
  onChange: (account: Account | null) => void,
): FirebaseIdentity {
  const app = initializeApp({ projectId, apiKey });
  const auth = initializeAuth(app, { persistence: [indexedDBLocalPersistence, browserLocalPersistence] });
  if (authEmulatorUrl) connectAuthEmulator(auth, authEmulatorUrl, { disableWarnings: true });
  onAuthStateChanged(auth, user => onChange(user && { uid: user.uid, email: user.email ?? '' }));
  return {
    async token(renew) {
      await auth.authStateReady();
      return (await auth.currentUser?.getIdToken(renew)) ?? null;
    },
    async signIn(email, password) {
      await signInWithEmailAndPassword(auth, email, password);
    },
    async signUp(name, email, password) {
      const { user } = await createUserWithEmailAndPassword(auth, email, password);
      await updateProfile(user, { displayName: name });
      await user.getIdToken(true);
    },
    signOut: () => auth.signOut(),
    sendPasswordReset: email => sendPasswordResetEmail(auth, email),
  };
}
