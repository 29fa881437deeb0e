import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { PlatformStatus } from '../../../app/api-types.ts';
import { formatMoment } from '../../../app/format.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { Logo } from '../../../app/shell/logo.tsx';
import { StateBanner } from '../../../entities/service/state-banner.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { statusQuery } from '../api/read-status.ts';
import { StatusComponents } from '../components/status-components.tsx';
import { StatusFoot } from '../components/status-foot.tsx';
import { StatusIncidents } from '../components/status-incidents.tsx';
import { StatusMaintenance } from '../components/status-maintenance.tsx';
import { readersZone } from '../zone.ts';

/** How the platform is, for everybody, without signing in. */
export function StatusPage() {
  const status = useQuery(statusQuery);
  useEffect(() => {
    document.title = 'Status · ChatterFix';
  }, []);
  return (
    <main className="mx-auto flex max-w-3xl flex-col gap-4 px-4 py-8 sm:py-12">
      <header className="mb-2 flex items-center gap-3">
        <Logo className="size-8" />
        <h1 className="flex-1 text-xl font-semibold tracking-tight">ChatterFix status</h1>
        <Link to="/" className={buttonClass('ghost', 'small')}>
          Go to the app
        </Link>
      </header>
      <QueryState query={status} pending={<Loading />} />
      {status.data && <Told status={status.data} />}
    </main>
  );
}

function Told({ status }: { status: PlatformStatus }) {
  const { state, checkedAt, components, services, incidents, maintenance, formula } = status;
  const note = checkedAt
    ? `Looked at last: ${formatMoment(checkedAt, readersZone)}`
    : 'The first check comes within fifteen minutes.';
  return (
    <>
      <StateBanner state={state} note={note} />
      <StatusMaintenance maintenance={maintenance} />
      <StatusComponents components={components} services={services} />
      <StatusIncidents incidents={incidents} services={services} />
      <StatusFoot formula={formula} />
    </>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-4">
      <Skeleton className="h-20 rounded-lg" />
      <Skeleton className="h-screen rounded-lg" />
    </div>
  );
}
