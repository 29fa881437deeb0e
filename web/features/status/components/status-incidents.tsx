import type { PlatformStatus } from '../../../app/api-types.ts';
import { formatMoment } from '../../../app/format.ts';
import { patternMeanings, stepLabels } from '../../../entities/service/labels.ts';
import { IncidentStateBadge } from '../../../entities/service/state-badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { incidentsByDay, type PublicIncident } from '../incidents-by-day.ts';
import { readersZone } from '../zone.ts';

/** What went wrong, day by day. */
export function StatusIncidents({ incidents, services }: Pick<PlatformStatus, 'incidents' | 'services'>) {
  const componentOf = new Map(services.map(({ name, component }) => [name, component]));
  return (
    <Card title="Incidents">
      {incidents.length === 0 && <p className="px-4 py-3 text-sm text-soft">Nothing has gone wrong yet.</p>}
      {incidentsByDay(incidents, readersZone).map(({ day, incidents: those }) => (
        <section key={day} className="px-4 py-3 not-first:border-t not-first:border-line">
          <h3 className="text-xs font-medium text-faint">{day}</h3>
          <ul>
            {those.map(incident => (
              <Told key={incident.id} incident={incident} component={componentOf.get(incident.service)} />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function Told({ incident, component }: { incident: PublicIncident; component: string | undefined }) {
  const { id, service, pattern, state = 'open', steps } = incident;
  return (
    <li id={id} className="scroll-mt-4 pt-2 pb-1 text-sm target:bg-accent-soft">
      <p className="flex items-center justify-between gap-3 font-medium">
        {component ? `${component} (${service})` : service}
        <IncidentStateBadge state={state} />
      </p>
      <p className="text-soft">{patternMeanings[pattern]}</p>
      <ol className="mt-1 text-xs text-faint">
        {steps.map(({ at, step }) => (
          <li key={`${at} ${step}`} className="flex gap-2">
            <time dateTime={at} className="tabular-nums">
              {formatMoment(at, readersZone)}
            </time>
            {stepLabels[step]}
          </li>
        ))}
      </ol>
    </li>
  );
}
