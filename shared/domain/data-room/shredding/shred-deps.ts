import type { FileDeps, KeyDeps } from '../deps.ts';

/** What rooms are shredded with; `signingKey` is the version of a key that signs certificates. */
export type ShredDeps = FileDeps & KeyDeps & { signingKey: string };
