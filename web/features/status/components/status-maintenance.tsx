import type { PlatformStatus } from '../../../app/api-types.ts';
import { formatMoment } from '../../../app/format.ts';
import { Card } from '../../../ui/card.tsx';
import { readersZone } from '../zone.ts';

/** Maintenance that is on or to come; nothing when there is none. */
export function StatusMaintenance({ maintenance }: Pick<PlatformStatus, 'maintenance'>) {
  if (maintenance.length === 0) return null;
  return (
    <Card title="Planned maintenance">
      <ul className="divide-y divide-line">
        {maintenance.map(({ id, reason, services = [], startsAt, endsAt }) => (
          <li key={id} className="px-4 py-2.5 text-sm">
            <p className="font-medium">{reason}</p>
            <p className="text-xs text-faint">
              {formatMoment(startsAt, readersZone)} to {formatMoment(endsAt, readersZone)} ·{' '}
              {services.join(', ') || 'all services'}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
