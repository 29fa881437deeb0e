import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Incident } from '../../../app/api-types.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Trail } from '../../../app/trail.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { patternLabels, patternMeanings } from '../../../entities/service/labels.ts';
import { IncidentStateBadge } from '../../../entities/service/state-badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { Page } from '../../../ui/page.tsx';
import { Property, PropertyList } from '../../../ui/property-list.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { incidentQuery } from '../api/incidents.ts';
import { HandleForm } from '../components/handle-form.tsx';
import { ServiceLink } from '../components/service-properties.tsx';
import { Timeline } from '../components/timeline.tsx';
import { lastedInWords } from '../lasted-in-words.ts';

const route = getRouteApi('/member/operations/incidents/$id');

/** One incident: its story with the evidence, and what people do about it. */
export function IncidentPage() {
  const { id } = route.useParams();
  const incident = useQuery(incidentQuery(id));
  const title = incident.data
    ? `${incident.data.service}: ${patternLabels[incident.data.pattern].toLowerCase()}`
    : 'Incident';
  return (
    <Page
      title={title}
      heading={
        <Trail to="/operations/incidents" list="Incidents">
          {incident.isPending ? <Skeleton className="w-32" /> : <span className="truncate">{title}</span>}
        </Trail>
      }
    >
      <QueryState query={incident} pending={<Loading />} />
      {incident.data && <Detail incident={incident.data} />}
    </Page>
  );
}

const layoutClass =
  'mx-auto grid max-w-5xl items-start gap-4 px-4 py-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:px-6';

function Detail({ incident }: { incident: Incident }) {
  const { can } = useSession();
  return (
    <div className={layoutClass}>
      <div className="lg:col-start-2">
        <IncidentProperties incident={incident} />
      </div>
      <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 lg:row-start-1">
        <Timeline incident={incident} />
        {can('incidents:update') && <HandleForm incident={incident} />}
      </div>
    </div>
  );
}

function IncidentProperties({ incident }: { incident: Incident }) {
  const format = useFormat();
  const { service, pattern, state, openedAt, acknowledgedAt, resolvedAt } = incident;
  return (
    <Card title="Details">
      <PropertyList>
        <Property name="State">
          <IncidentStateBadge state={state} />
        </Property>
        <Property name="Service">
          <ServiceLink name={service} />
        </Property>
        <Property name="Pattern">{patternLabels[pattern]}</Property>
        <Property name="Opened">{format.moment(openedAt)}</Property>
        {acknowledgedAt && <Property name="Acknowledged">{format.moment(acknowledgedAt)}</Property>}
        {resolvedAt && <Property name="Resolved">{format.moment(resolvedAt)}</Property>}
        {resolvedAt && <Property name="Lasted">{lastedInWords(openedAt, resolvedAt)}</Property>}
      </PropertyList>
      <p className="border-t border-line px-4 py-3 text-sm text-soft">{patternMeanings[pattern]}</p>
    </Card>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading" className={layoutClass}>
      <Skeleton className="h-96 rounded-lg max-lg:order-2" />
      <Skeleton className="h-56 rounded-lg" />
    </div>
  );
}
