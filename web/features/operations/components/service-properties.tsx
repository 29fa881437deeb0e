import { Link } from '@tanstack/react-router';
import type { Service } from '../../../app/api-types.ts';
import { formatRelative } from '../../../app/format.ts';
import { useFormat } from '../../../app/use-format.ts';
import { formatUptime } from '../../../entities/service/days.ts';
import { patternLabels, patternMeanings } from '../../../entities/service/labels.ts';
import { ServiceStateBadge } from '../../../entities/service/state-badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { Property, PropertyList } from '../../../ui/property-list.tsx';

/** How a service is and what the monitor counts of it. */
export function ServiceProperties({ service }: { service: Service }) {
  const format = useFormat();
  return (
    <Card title="State">
      <PropertyList>
        <Property name="State">
          <ServiceStateBadge state={service.state} />{' '}
          <span title={format.moment(service.stateSince)} className="text-faint">
            {formatRelative(service.stateSince, Date.now())}
          </span>
        </Property>
        {service.pattern && <Property name="Pattern">{patternLabels[service.pattern]}</Property>}
        {service.blockedBy && (
          <Property name="Because of">
            <ServiceLink name={service.blockedBy} />
          </Property>
        )}
        <Property name="Strikes">{service.strikes}</Property>
        <Property name="Uptime, 30 days">
          {service.uptime === null ? '–' : formatUptime(service.uptime)}
        </Property>
        <Property name="Last check">
          {service.lastCheckAt ? format.moment(service.lastCheckAt) : 'Not yet'}
        </Property>
        <Property name="Revision">
          <code className="break-all">{service.revision ?? '–'}</code>
        </Property>
        {service.goodRevision && service.goodRevision !== service.revision && (
          <Property name="Last good one">
            <code className="break-all">{service.goodRevision}</code>
          </Property>
        )}
      </PropertyList>
      {service.pattern && (
        <p className="border-t border-line px-4 py-3 text-sm text-soft">{patternMeanings[service.pattern]}</p>
      )}
      {service.circuitOpenSince && (
        <p className="border-t border-line px-4 py-3 text-sm text-danger-ink">
          The monitor does not restart it any more since {format.moment(service.circuitOpenSince)}: it was
          restarted too often. Find the cause, then restart it yourself; the monitor takes over again.
        </p>
      )}
    </Card>
  );
}

/** A service's name, leading to it. */
export function ServiceLink({ name }: { name: string }) {
  return (
    <Link
      to="/operations/services/$id"
      params={{ id: name }}
      className="font-medium text-accent-ink hover:underline"
    >
      {name}
    </Link>
  );
}
