import { Link } from '@tanstack/react-router';
import type { Service } from '../../../app/api-types.ts';
import { formatRelative } from '../../../app/format.ts';
import { formatUptime } from '../../../entities/service/days.ts';
import { patternLabels } from '../../../entities/service/labels.ts';
import { ServiceStateBadge } from '../../../entities/service/state-badge.tsx';
import { UptimeBars } from '../../../entities/service/uptime-bars.tsx';
import { Card } from '../../../ui/card.tsx';

/** All services by the part of the product they belong to: how each is, was in 90 days, and what the monitor counts of it. */
export function ServiceList({ services }: { services: readonly Service[] }) {
  const components = [...Map.groupBy(services, ({ component }) => component)];
  return (
    <Card title="Services">
      {components.toSorted(byName).map(([name, those]) => (
        <section key={name} className="not-first:border-t not-first:border-line">
          <h3 className="px-4 pt-3 text-xs font-medium text-faint">{name}</h3>
          <ul className="divide-y divide-line">
            {those.map(service => (
              <ServiceLine key={service.id} service={service} />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

function ServiceLine({ service }: { service: Service }) {
  return (
    <li className="grid items-center gap-x-6 gap-y-2 px-4 py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Link
            to="/operations/services/$id"
            params={{ id: service.id }}
            data-line
            className="font-medium hover:underline"
          >
            {service.name}
          </Link>
          <ServiceStateBadge state={service.state} />
          <span className="text-sm text-soft">{failureOf(service)}</span>
        </p>
        <Facts service={service} />
      </div>
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <UptimeBars name={service.name} days={service.days} />
        </div>
        <span className="w-16 text-right text-sm tabular-nums" title="Uptime of the last 30 days">
          {service.uptime === null ? <span className="text-faint">–</span> : formatUptime(service.uptime)}
        </span>
      </div>
    </li>
  );
}

function Facts({ service }: { service: Service }) {
  const { strikes, lastCheckAt, revision, circuitOpenSince } = service;
  return (
    <p className="mt-0.5 flex flex-wrap gap-x-3 text-xs text-faint">
      <span className={strikes > 0 ? 'font-medium text-danger-ink' : undefined}>
        {strikes} {strikes === 1 ? 'strike' : 'strikes'}
      </span>
      <span>{lastCheckAt ? `checked ${formatRelative(lastCheckAt, Date.now())}` : 'not checked yet'}</span>
      {revision && <code className="truncate">{revision}</code>}
      {circuitOpenSince && <span className="font-medium text-danger-ink">needs a person</span>}
    </p>
  );
}

/** What is wrong with a service, in a few words; empty when nothing is. */
export function failureOf({ pattern, blockedBy }: Pick<Service, 'pattern' | 'blockedBy'>): string {
  if (blockedBy) return `because of ${blockedBy}`;
  return pattern ? patternLabels[pattern] : '';
}
