import type { Accounts } from '../../platform/auth/accounts.ts';
import type { Store } from '../../platform/firestore/store.ts';

/** What the verbs of identity work with. */
export type IdentityDeps = { store: Store; accounts: Accounts };
