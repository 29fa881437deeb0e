import { useQuery } from '@tanstack/react-query';
import type { Service } from '../../../app/api-types.ts';
import { ServiceStateBadge } from '../../../entities/service/state-badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { servicesQuery } from '../api/services.ts';
import { ServiceLink } from './service-properties.tsx';

/** What a service depends on, and what depends on it. */
export function NeighboursCard({ service }: { service: Service }) {
  const all = useQuery(servicesQuery).data?.items ?? [];
  const below = all.filter(({ name }) => service.dependsOn.includes(name));
  const above = all.filter(({ dependsOn }) => dependsOn.includes(service.name));
  return (
    <Card title="Dependencies">
      <Neighbours title="Depends on" services={below} />
      <Neighbours title="Needed by" services={above} />
    </Card>
  );
}

function Neighbours({ title, services }: { title: string; services: readonly Service[] }) {
  return (
    <div className="px-4 py-2.5 not-first:border-t not-first:border-line">
      <h3 className="text-xs font-medium text-faint">{title}</h3>
      {services.length === 0 && <p className="py-1 text-sm text-soft">No other service</p>}
      <ul>
        {services.map(({ name, state }) => (
          <li key={name} className="flex h-9 items-center justify-between gap-2 text-sm">
            <ServiceLink name={name} />
            <ServiceStateBadge state={state} />
          </li>
        ))}
      </ul>
    </div>
  );
}
