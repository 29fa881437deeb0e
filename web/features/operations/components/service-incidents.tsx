import { useInfiniteQuery } from '@tanstack/react-query';
import { Card } from '../../../ui/card.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { incidentsQuery } from '../api/incidents.ts';
import { IncidentList } from './incident-list.tsx';

/** The incidents of a service. */
export function ServiceIncidents({ service }: { service: string }) {
  const incidents = useInfiniteQuery(incidentsQuery({ service }));
  const all = incidents.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card title="Incidents">
      {incidents.isSuccess && all.length === 0 && (
        <p className="px-4 py-3 text-sm text-faint">Nothing has gone wrong yet.</p>
      )}
      <IncidentList incidents={all} />
      <ShowMore query={incidents} />
    </Card>
  );
}
