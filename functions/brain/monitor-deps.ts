import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import type { MonitorDeps } from '@chatterfix/shared/domain/operations/deps.ts';
import { identityHeaders } from '@chatterfix/shared/platform/google/identity-headers.ts';
import { createProbe } from '@chatterfix/shared/platform/probe/probe.ts';
import { openRunServices } from '@chatterfix/shared/platform/run/run-services.ts';
import { watched } from './watched.ts';

/** What the health monitor works with, on Cloud Run. */
export function monitorDeps({ config, store }: Pick<Deps, 'config' | 'store'>): MonitorDeps {
  const probe = createProbe({ identify: identityHeaders(config) });
  return { store, run: openRunServices(config), probe, watched, wait };
}
