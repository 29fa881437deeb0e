import { openAccounts } from '../../platform/auth/accounts.ts';
import { readConfig } from '../../platform/config/config.ts';
import { openStore, readDocument } from '../../platform/firestore/store.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { addRequestCounts } from '../../platform/metering/request-counts.ts';
import { createRequestMeter } from '../../platform/metering/request-meter.ts';
import { createAuthenticate } from './authenticate.ts';

/** What every function works with, made from its environment. Nothing is connected before its first use, or `warmUp`. */
export function openDeps(config = readConfig()) {
  const store = openStore({ project: config.project, checkIndexes: config.onEmulator });
  const accounts = openAccounts(config);
  const logger = createLogger(config);
  const { operatorOrganisation, service } = config;
  return {
    config,
    logger,
    store,
    accounts,
    authenticate: createAuthenticate({ store, accounts, operatorOrganisation }),
    requestMeter: createRequestMeter({
      everySeconds: config.requestCountSeconds,
      write: async counted =>
        addRequestCounts(await store.firestore(), operatorOrganisation, service, counted),
      onFailure: err => logger.warn({ err }, 'Requests could not be counted; they are the next time'),
    }),
    /**
     * Loads Google's clients while an instance starts, so that its first request need not wait for them. The database's
     * connects at its first read only: it reads a document that is not there. Never rejects.
     */
    warmUp: () => Promise.allSettled([accounts.open(), readDocument(store, 'orgs/-')]),
  };
}

export type Deps = ReturnType<typeof openDeps>;
