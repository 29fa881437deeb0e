/** Who does something: a person, a program with an API key, the platform itself, or somebody outside who was let in by a link. */
export type Actor = { type: 'user' | 'api-key' | 'system' | 'viewer'; id: string; name: string };

/** A client's promise that two requests with one key are one request. */
export type Idempotency = { key: string; fingerprint: string };

/** Firestore documents read and written: what a request costs. */
export type Usage = { reads: number; writes: number };

/** What goes with every call into the domain: for which organisation, on whose behalf, what it may do, what it cost. */
export type Context = {
  organisationId: string;
  actor: Actor;
  permissions: ReadonlySet<string>;
  requestId: string;
  usage: Usage;
  /** Guards the first change that is made with this context. */
  idempotency: Idempotency | undefined;
};

/** A context of the platform's own, for work that no request stands behind. */
export function systemContext(organisationId: string, name: string, requestId: string): Context {
  return {
    organisationId,
    actor: { type: 'system', id: name, name },
    permissions: new Set(),
    requestId,
    usage: { reads: 0, writes: 0 },
    idempotency: undefined,
  };
}
