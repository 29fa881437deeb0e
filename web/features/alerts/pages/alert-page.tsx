import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Alert } from '../../../app/api-types.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Trail } from '../../../app/trail.tsx';
import { History } from '../../../entities/history/history.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { alertQuery } from '../api/alerts.ts';
import { AlertActions } from '../components/alert-actions.tsx';
import { AlertFacts } from '../components/alert-facts.tsx';
import { AlertState } from '../components/alert-state.tsx';
import { AlertSummary } from '../components/alert-summary.tsx';
import { EscalationCard } from '../components/escalation-card.tsx';
import { ToldCard } from '../components/told-card.tsx';

const route = getRouteApi('/member/alerts/$id');

const gridClass = 'mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]';

/** One alert: what is wrong since when, who was told and why, and what happened to it. */
export function AlertPage() {
  const { id } = route.useParams();
  const alert = useQuery(alertQuery(id));
  return (
    <Page
      title={alert.data?.ruleName ?? 'Alert'}
      heading={
        <Trail to="/alerts" list="Alerts">
          {alert.isPending && <Skeleton className="w-24" />}
          {alert.data && <span className="truncate">{alert.data.ruleName}</span>}
        </Trail>
      }
    >
      <div className="mx-auto max-w-6xl px-4 py-5 lg:px-6">
        <QueryState query={alert} pending={<Loading />} />
        {alert.isSuccess && <Detail alert={alert.data} />}
      </div>
    </Page>
  );
}

function Detail({ alert }: { alert: Alert }) {
  const { can } = useSession();
  return (
    <>
      <h2 className="text-xl font-semibold tracking-tight text-pretty">{alert.title}</h2>
      <AlertSummary alert={alert} />
      <div className="mt-3 flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2.5">
        <span aria-live="polite" data-testid="state">
          <AlertState state={alert.state} />
        </span>
        <AlertActions alert={alert} />
      </div>
      <div className={gridClass}>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-2">
          <AlertFacts alert={alert} />
          <EscalationCard alert={alert} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:row-start-1">
          {can('alert-deliveries:read') && <ToldCard alertId={alert.id} />}
          <History subject={`alerts/${alert.id}`} />
        </div>
      </div>
    </>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading">
      <Skeleton className="h-7 w-2/3" />
      <Skeleton className="mt-3 h-8 w-64" />
      <div className={gridClass}>
        <Skeleton className="h-72 rounded-lg max-lg:order-2" />
        <Skeleton className="h-80 rounded-lg" />
      </div>
    </div>
  );
}
