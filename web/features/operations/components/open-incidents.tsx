import { useInfiniteQuery } from '@tanstack/react-query';
import { Card } from '../../../ui/card.tsx';
import { incidentsQuery } from '../api/incidents.ts';
import { IncidentList } from './incident-list.tsx';

/** What is wrong now; nothing when nothing is. */
export function OpenIncidents() {
  const incidents = useInfiniteQuery(incidentsQuery({ state: 'open,acknowledged' }));
  const open = incidents.data?.pages.flatMap(({ items }) => items) ?? [];
  if (open.length === 0) return null;
  return (
    <Card title={open.length === 1 ? '1 open incident' : `${open.length} open incidents`}>
      <IncidentList incidents={open} />
    </Card>
  );
}
