import { useQuery } from '@tanstack/react-query';
import { Radar } from 'lucide-react';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { servicesQuery } from '../api/services.ts';
import { AlertPathCard } from '../components/alert-path-card.tsx';
import { CheckPanel } from '../components/check-panel.tsx';
import { DependencyGraph } from '../components/dependency-graph.tsx';
import { OpenIncidents } from '../components/open-incidents.tsx';
import { OperationsFrame } from '../components/operations-frame.tsx';
import { OverallState } from '../components/overall-state.tsx';
import { ServiceList } from '../components/service-list.tsx';
import { SloCard } from '../components/slo-card.tsx';
import { useCheck } from '../use-check.ts';

/** How the platform's services are, what depends on what, and a check of them all. */
export function OperationsPage() {
  const { can } = useSession();
  const { check, seconds } = useCheck();
  const services = useQuery(servicesQuery);
  return (
    <OperationsFrame
      title="Services"
      actions={
        can('services:check') && (
          <Button look="primary" busy={check.isPending} onClick={() => check.mutate()}>
            <Radar className="size-4" aria-hidden="true" />
            Check now
          </Button>
        )
      }
    >
      <CheckPanel check={check} seconds={seconds} />
      <QueryState query={services} pending={<Loading />} />
      {services.data?.items.length === 0 && (
        <EmptyState icon={Radar} title="No service was checked yet">
          Checks come every fifteen minutes. The first one finds the services.
        </EmptyState>
      )}
      {services.data && services.data.items.length > 0 && (
        <>
          <OverallState services={services.data.items} />
          <OpenIncidents />
          <ServiceList services={services.data.items} />
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
            <DependencyGraph services={services.data.items} />
            <div className="flex min-w-0 flex-col gap-4">
              <SloCard />
              <AlertPathCard />
            </div>
          </div>
        </>
      )}
    </OperationsFrame>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-4">
      <Skeleton className="h-20 rounded-lg" />
      <Skeleton className="h-[36rem] rounded-lg" />
    </div>
  );
}
