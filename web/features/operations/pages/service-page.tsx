import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { Service } from '../../../app/api-types.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Trail } from '../../../app/trail.tsx';
import { UptimeBars } from '../../../entities/service/uptime-bars.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { incidentsQuery } from '../api/incidents.ts';
import { samplesQuery } from '../api/samples.ts';
import { serviceQuery } from '../api/services.ts';
import { LatencyCard } from '../components/latency-card.tsx';
import { NeighboursCard } from '../components/neighbours-card.tsx';
import { RestartDialog } from '../components/restart-dialog.tsx';
import { RestartsCard } from '../components/restarts-card.tsx';
import { ServiceIncidents } from '../components/service-incidents.tsx';
import { ServiceProperties } from '../components/service-properties.tsx';
import { SloCard } from '../components/slo-card.tsx';

const route = getRouteApi('/member/operations/services/$id');

/** One service: how it is, was and answers; what it stands among; restarting it. */
export function ServicePage() {
  const { id } = route.useParams();
  const { can } = useSession();
  const [asking, setAsking] = useState(false);
  const service = useQuery(serviceQuery(id));
  return (
    <Page
      title={id}
      heading={
        <Trail to="/operations" list="Operations">
          <span className="truncate">{id}</span>
        </Trail>
      }
      actions={
        service.data &&
        can('services:restart') && (
          <Button onClick={() => setAsking(true)}>
            <RotateCw className="size-4" aria-hidden="true" />
            Restart
          </Button>
        )
      }
    >
      <QueryState query={service} pending={<Loading />} />
      {service.data && <Detail service={service.data} />}
      {asking && service.data && <RestartDialog service={service.data} onClose={() => setAsking(false)} />}
    </Page>
  );
}

function Detail({ service }: { service: Service }) {
  const samples = useQuery(samplesQuery(service.name));
  const incidents = useInfiniteQuery(incidentsQuery({ service: service.name }));
  // All at once, so that nothing moves.
  if (!samples.isFetched || !incidents.isFetched) return <Loading />;
  const looks = samples.data?.items ?? [];
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] items-start gap-4 px-4 py-5 lg:grid-cols-[minmax(0,1fr)_22rem] lg:px-6">
      <div className="flex min-w-0 flex-col gap-4 lg:col-start-2">
        <ServiceProperties service={service} />
        <NeighboursCard service={service} />
        <SloCard service={service.name} />
      </div>
      <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 lg:row-start-1">
        <p className="text-sm text-soft">{service.summary}</p>
        <Card title="Last 90 days">
          <div className="p-4">
            <UptimeBars name={service.name} days={service.days} />
          </div>
        </Card>
        <LatencyCard samples={looks} />
        <RestartsCard service={service} samples={looks} />
        <ServiceIncidents service={service.name} />
      </div>
    </div>
  );
}

function Loading() {
  return (
    <div
      role="status"
      aria-label="Loading"
      className="mx-auto grid max-w-6xl gap-4 px-4 py-5 lg:grid-cols-[minmax(0,1fr)_22rem] lg:px-6"
    >
      <Skeleton className="h-[50rem] rounded-lg max-lg:order-2" />
      <Skeleton className="h-96 rounded-lg" />
    </div>
  );
}
