import { openAccounts } from '../../platform/auth/accounts.ts';
import { readConfig } from '../../platform/config/config.ts';
import { openStore } from '../../platform/firestore/store.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { createAuthenticate } from './authenticate.ts';

/** What every function works with, made from its environment. Nothing is connected before its first use. */
export function openDeps(config = readConfig()) {
  const store = openStore({ project: config.project, checkIndexes: config.onEmulator });
  const accounts = openAccounts(config);
  return {
    config,
    logger: createLogger(config),
    store,
    accounts,
    authenticate: createAuthenticate({ store, accounts }),
  };
}

export type Deps = ReturnType<typeof openDeps>;
