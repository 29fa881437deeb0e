import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import type { MonitorDeps } from '@chatterfix/shared/domain/operations/deps.ts';
import { uptimeOf } from '@chatterfix/shared/domain/operations/service/count-time.ts';
import { readStatus } from '@chatterfix/shared/domain/operations/status/read-status.ts';
import { PlatformStatus } from '@chatterfix/shared/domain/operations/status/schemas.ts';
import { cached } from '@chatterfix/shared/platform/cache/cached.ts';
import { lastKnown } from '@chatterfix/shared/platform/cache/last-known.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { csvLines } from '@chatterfix/shared/platform/csv/write-csv.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { servePublic } from '@chatterfix/shared/platform/http/serve-public.ts';
import { statusFeed } from './status-feed.ts';

/** How long an answer may be used again, in seconds: a page that many look at costs as little as one that few do. */
const believedSeconds = 30;

/** How the platform is, for everybody: no sign-in, and kept by caches on the way. */
export function statusRoutes(
  app: App,
  { config, ...deps }: Pick<MonitorDeps, 'store' | 'watched'> & Pick<Deps, 'config'>,
): void {
  // Asked for most when the database does not answer; it says itself when it was checked.
  const read = lastKnown(() =>
    readStatus(deps, systemContext(config.operatorOrganisation, 'status', 'status')),
  );
  const statuses = cached(believedSeconds, read);
  const serve = (path: `/api/${string}`, summary: string, type: string, write: Write) =>
    servePublic(
      app,
      {
        path,
        summary,
        tag: 'status',
        believedSeconds,
        type,
        ...(type === json && { answer: PlatformStatus }),
      },
      async () => write(await statuses.get('status'), `${config.appUrl}/status`),
    );
  serve('/api/status', 'How the platform is, and was in the last 90 days', json, status =>
    JSON.stringify(status),
  );
  serve('/api/status/uptime.csv', 'The counts behind each day of uptime', 'text/csv', uptimeCsv);
  serve('/api/status/atom.xml', 'Incidents as an Atom feed', 'application/atom+xml', (status, page) =>
    statusFeed(status, page).atom1(),
  );
  serve('/api/status/rss.xml', 'Incidents as an RSS feed', 'application/rss+xml', (status, page) =>
    statusFeed(status, page).rss2(),
  );
}

const json = 'application/json';

type Write = (status: PlatformStatus, page: string) => string;

function uptimeCsv({ services }: PlatformStatus): string {
  const head = ['service', 'date', 'upSeconds', 'downSeconds', 'maintenanceSeconds', 'uptimePercent'];
  const days = services.flatMap(({ name, days }) =>
    days.map(day => [
      name,
      day.date,
      `${day.upSeconds}`,
      `${day.downSeconds}`,
      `${day.maintenanceSeconds}`,
      `${uptimeOf([day]) ?? ''}`,
    ]),
  );
  return csvLines([head, ...days]);
}
