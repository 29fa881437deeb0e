import { Link } from '@tanstack/react-router';
import type { Incident } from '../../../app/api-types.ts';
import { formatRelative } from '../../../app/format.ts';
import { useFormat } from '../../../app/use-format.ts';
import { patternLabels } from '../../../entities/service/labels.ts';
import { IncidentStateBadge } from '../../../entities/service/state-badge.tsx';
import { lastedInWords } from '../lasted-in-words.ts';

/** Incidents, one a line. */
export function IncidentList({ incidents }: { incidents: readonly Incident[] }) {
  return (
    <ul className="divide-y divide-line">
      {incidents.map(incident => (
        <IncidentLine key={incident.id} incident={incident} />
      ))}
    </ul>
  );
}

function IncidentLine({ incident }: { incident: Incident }) {
  const format = useFormat();
  const { id, service, pattern, state, openedAt, resolvedAt } = incident;
  return (
    <li className="relative flex items-center gap-3 px-4 py-2.5 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <Link
          to="/operations/incidents/$id"
          params={{ id }}
          data-line
          className="block truncate text-sm font-medium after:absolute after:inset-0"
        >
          {service}: {patternLabels[pattern].toLowerCase()}
        </Link>
        <p className="text-xs text-faint">
          <time dateTime={openedAt} title={format.moment(openedAt)}>
            {formatRelative(openedAt, Date.now())}
          </time>
          {resolvedAt && `, over after ${lastedInWords(openedAt, resolvedAt)}`}
        </p>
      </div>
      <IncidentStateBadge state={state} />
    </li>
  );
}
