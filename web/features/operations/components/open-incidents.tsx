import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../ui/card.tsx';
import { incidentsQuery } from '../api/incidents.ts';
import { IncidentList } from './incident-list.tsx';

/** So many are shown here; when all fails at once, the services below say so too. */
const shown = 5;

/** What is wrong now; nothing when nothing is. */
export function OpenIncidents() {
  const incidents = useInfiniteQuery(incidentsQuery({ state: 'open,acknowledged' }));
  const open = incidents.data?.pages.flatMap(({ items }) => items) ?? [];
  if (open.length === 0) return null;
  return (
    <Card title={open.length === 1 ? '1 open incident' : `${open.length} open incidents`}>
      <IncidentList incidents={open.slice(0, shown)} />
      {open.length > shown && (
        <p className="border-t border-line px-4 py-2.5 text-sm">
          <Link
            to="/operations/incidents"
            search={{ state: 'open' }}
            className="font-medium text-accent-ink hover:underline"
          >
            All open incidents
          </Link>
        </p>
      )}
    </Card>
  );
}
