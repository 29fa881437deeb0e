import type { Actor } from '../context/context.ts';

/** Who stands behind a request. */
export type Caller = {
  actor: Actor;
  email: string | null;
  /** The organisation the request is about; null for a person who belongs to none. */
  organisationId: string | null;
  role: string | null;
  permissions: ReadonlySet<string>;
};

/** What a request brings to say who it is from. */
export type Credentials = {
  /** A Firebase ID token or an API key. */
  bearer: string;
  /** The organisation it is about, when the person has several. */
  organisationId: string | undefined;
};

/** Finds out who a request is from. @throws Unauthenticated, Forbidden */
export type Authenticate = (credentials: Credentials) => Promise<Caller>;
