import { ChevronRight } from 'lucide-react';
import type { PlatformStatus } from '../../../app/api-types.ts';
import { formatUptime } from '../../../entities/service/days.ts';
import { ComponentStateBadge, ServiceStateBadge } from '../../../entities/service/state-badge.tsx';
import { UptimeBars } from '../../../entities/service/uptime-bars.tsx';
import { Card } from '../../../ui/card.tsx';

type Component = PlatformStatus['components'][number];
type Service = PlatformStatus['services'][number];

/** Each part of the product: how it is, and was in 90 days, and the services that it is made of. */
export function StatusComponents({ components, services }: Pick<PlatformStatus, 'components' | 'services'>) {
  return (
    <Card title="Components">
      <ul className="divide-y divide-line">
        {components.map(component => (
          <ComponentLine
            key={component.name}
            component={component}
            parts={services.filter(service => service.component === component.name)}
          />
        ))}
      </ul>
    </Card>
  );
}

function ComponentLine({ component, parts }: { component: Component; parts: readonly Service[] }) {
  const { name, state, uptime, days } = component;
  return (
    <li className="px-4 py-3.5">
      <div className="mb-2.5 flex items-center justify-between gap-3">
        <h3 className="text-sm font-semibold">{name}</h3>
        <ComponentStateBadge state={state} />
      </div>
      <UptimeBars name={name} days={days} />
      <p className="mt-1 flex justify-between gap-3 text-2xs text-faint">
        <span>90 days ago</span>
        <span className="text-xs text-soft">
          {uptime === null ? 'Uptime is not known yet' : `${formatUptime(uptime)} up in 30 days`}
        </span>
        <span>Today</span>
      </p>
      <Parts parts={parts} />
    </li>
  );
}

function Parts({ parts }: { parts: readonly Service[] }) {
  return (
    <details className="group mt-1.5">
      <summary className="inline-flex cursor-pointer items-center gap-1 rounded text-xs font-medium text-soft hover:text-ink">
        <ChevronRight className="size-3.5 group-open:rotate-90" aria-hidden="true" />
        {parts.length === 1 ? '1 service' : `${parts.length} services`}
      </summary>
      <ul className="mt-1.5 flex flex-col gap-2 border-l border-line pl-3">
        {parts.map(({ name, summary, state = 'healthy', uptime }) => (
          <li key={name} className="flex items-start justify-between gap-3 text-xs">
            <span className="min-w-0">
              <span className="font-medium">{name}</span>
              {typeof uptime === 'number' && <span className="text-faint"> · {formatUptime(uptime)}</span>}
              <span className="block text-faint">{summary}</span>
            </span>
            <ServiceStateBadge state={state} />
          </li>
        ))}
      </ul>
    </details>
  );
}
