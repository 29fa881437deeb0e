import type { Auth } from 'firebase-admin/auth';
import { cached } from '../cache/cached.ts';
import { Unauthenticated, Unavailable } from '../errors/errors.ts';

/** Where a person belongs and as what, as their sign-in says it. */
export type Claims = { org?: string; role?: string };

/** A person who signed in. */
export type Account = {
  uid: string;
  email: string | null;
  emailVerified: boolean;
  name: string;
  claims: Claims;
};

/** People's sign-in accounts, kept by Firebase Authentication. */
export type Accounts = {
  /** Loads Google's client, which the first use does otherwise. */
  open(): Promise<unknown>;
  /**
   * Whom an ID token is from.
   *
   * @throws Unauthenticated when it is expired, revoked, forged or of another issuer, Unavailable when nobody can say.
   */
  verify(token: string): Promise<Account>;
  /** Does nothing when there is no such account any more. */
  setClaims(uid: string, claims: Claims): Promise<void>;
};

/** How long an account is believed to be as it was: a revoked token works no longer than this. */
const accountSeconds = 5;

/** Opens the accounts of a project; Google's client is loaded at the first use. */
export function openAccounts({ project }: { project: string }): Accounts {
  let opened: Promise<Auth> | undefined;
  const auth = () => {
    opened ??= import('./firebase-client.ts').then(({ getApps, getAuth, initializeApp }) =>
      getAuth(getApps()[0] ?? initializeApp({ projectId: project })),
    );
    return opened;
  };
  const tokens = cached(3600, async (token: string) => (await auth()).verifyIdToken(token));
  const users = cached(accountSeconds, async (uid: string) => (await auth()).getUser(uid));

  return {
    open: auth,

    async verify(token) {
      try {
        const { uid, exp, auth_time } = await tokens.get(token);
        const user = await users.get(uid);
        const validAfter = Date.parse(user.tokensValidAfterTime ?? '') || 0;
        if (user.disabled) throw new Error('The account is disabled.');
        if (exp * 1000 <= Date.now()) throw new Error('The token has expired.');
        if (auth_time * 1000 < validAfter) throw new Error('The token has been revoked.');
        const { email = null, emailVerified, displayName, customClaims } = user;
        // Only setClaims writes them.
        const claims = (customClaims ?? {}) as Claims;
        return { uid, email, emailVerified, name: displayName || email || uid, claims };
      } catch (cause) {
        tokens.forget(token);
        if (isOutage(cause))
          throw new Unavailable('Sign-ins cannot be checked at the moment. Try again.', { cause });
        throw new Unauthenticated('The sign-in is no longer valid. Sign in again.', { cause });
      }
    },

    async setClaims(uid, claims) {
      try {
        await (await auth()).setCustomUserClaims(uid, claims);
      } catch (error) {
        if (codeOf(error) !== 'auth/user-not-found') throw error;
      }
      users.forget(uid);
    },
  };
}

/** Whether it was Google, or the way there, that failed, and not the token. */
function isOutage(error: unknown): boolean {
  return /^app\/|internal-error/.test(codeOf(error)) || /fetching public keys/.test(String(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
