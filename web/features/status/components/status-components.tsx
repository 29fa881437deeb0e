import type { PlatformStatus } from '../../../app/api-types.ts';
import { formatUptime } from '../../../entities/service/days.ts';
import { ServiceStateBadge } from '../../../entities/service/state-badge.tsx';
import { UptimeBars } from '../../../entities/service/uptime-bars.tsx';
import { Card } from '../../../ui/card.tsx';

/** Each service: how it is, and was in 90 days. */
export function StatusServices({ services }: Pick<PlatformStatus, 'services'>) {
  return (
    <Card title="Services">
      <ul className="divide-y divide-line">
        {services.map(({ name, summary, state = 'healthy', uptime, days }) => (
          <li key={name} className="px-4 py-3.5">
            <div className="flex items-center justify-between gap-3">
              <h3 className="text-sm font-semibold">{name}</h3>
              <ServiceStateBadge state={state} />
            </div>
            <p className="mt-0.5 mb-3 text-xs text-faint">{summary}</p>
            <UptimeBars name={name} days={days} />
            <p className="mt-1 flex justify-between gap-3 text-2xs text-faint">
              <span>90 days ago</span>
              <span className="text-xs text-soft">
                {typeof uptime === 'number'
                  ? `${formatUptime(uptime)} up in 30 days`
                  : 'Uptime is not known yet'}
              </span>
              <span>Today</span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
