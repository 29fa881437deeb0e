import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { rollUpDays } from '@chatterfix/shared/domain/maintenance/metrics/daily/roll-up-days.ts';
import { settleMs } from '@chatterfix/shared/platform/events/events-after.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { testDeps, testOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';

const base = testDeps({ RATE_LIMIT_PER_MINUTE: '100000' });

/** A company in Perth (UTC+8) that uses a service, whose clock a test sets. */
export async function company(create: (deps: Deps) => App, start: string) {
  let now = new Date(start);
  const deps = { ...base, store: { ...base.store, now: () => now } };
  const organisation = await testOrganisation(deps);
  const call = apiClient(create(deps), organisation.admin);
  const make = async (path: string, body: object) => {
    const answer = await call('POST', `/api/${path}`, { body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return String(answer.body.id);
  };
  return {
    call,
    make,
    at: (time: string) => {
      now = new Date(time);
    },
    to: (id: string, to: string) => make(`work-orders/${id}/transitions`, { to, reason: 'Why' }),
    /** As the night does. */
    async rollUp() {
      await wait(2 * settleMs);
      return rollUpDays(deps, organisation.context());
    },
  };
}
export type Company = Awaited<ReturnType<typeof company>>;
