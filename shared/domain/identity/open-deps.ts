import { openAccounts } from '../../platform/auth/accounts.ts';
import { readConfig } from '../../platform/config/config.ts';
import { openStore, readDocument } from '../../platform/firestore/store.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { createAuthenticate } from './authenticate.ts';

/** What every function works with, made from its environment. Nothing is connected before its first use, or `warmUp`. */
export function openDeps(config = readConfig()) {
  const store = openStore({ project: config.project, checkIndexes: config.onEmulator });
  const accounts = openAccounts(config);
  return {
    config,
    logger: createLogger(config),
    store,
    accounts,
    authenticate: createAuthenticate({ store, accounts, operatorOrganisation: config.operatorOrganisation }),
    /**
     * Loads Google's clients while an instance starts, so that its first request need not wait for them. The database's
     * connects at its first read only: it reads a document that is not there. Never rejects.
     */
    warmUp: () => Promise.allSettled([accounts.open(), readDocument(store, 'orgs/-')]),
  };
}

export type Deps = ReturnType<typeof openDeps>;
