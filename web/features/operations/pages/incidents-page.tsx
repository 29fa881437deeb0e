import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { QueryState } from '../../../app/query-state.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { type IncidentFilter, incidentsQuery } from '../api/incidents.ts';
import { IncidentFilters } from '../components/incident-filters.tsx';
import { IncidentList } from '../components/incident-list.tsx';
import { OperationsFrame } from '../components/operations-frame.tsx';

const route = getRouteApi('/member/operations/incidents');

/** What went wrong, the newest first; the address holds the filters. */
export function IncidentsPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const show = (search: IncidentFilter) => void navigate({ search });
  const incidents = useInfiniteQuery(incidentsQuery(filter));
  const all = incidents.data?.pages.flatMap(({ items }) => items) ?? [];
  const narrowed = Boolean(filter.service ?? filter.state);
  return (
    <OperationsFrame title="Incidents">
      <IncidentFilters filter={filter} onChange={show} />
      <Card title="Incidents">
        <QueryState query={incidents} pending={<SkeletonRows rows={6} className="h-15" />} />
        {incidents.isSuccess && all.length === 0 && (
          <EmptyState icon={ShieldCheck} title={narrowed ? 'None fits' : 'No incidents yet'}>
            {narrowed
              ? 'Choose another state or service.'
              : 'When a service fails three times in a row, what was found and done is told here.'}
          </EmptyState>
        )}
        <IncidentList incidents={all} />
        <ShowMore query={incidents} />
      </Card>
    </OperationsFrame>
  );
}
