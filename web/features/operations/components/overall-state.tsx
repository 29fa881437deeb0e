import { Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { platformState } from '../../../../shared/domain/operations/status/rules.ts';
import type { Service } from '../../../app/api-types.ts';
import { formatRelative } from '../../../app/format.ts';
import { StateBanner } from '../../../entities/service/state-banner.tsx';
import { buttonClass } from '../../../ui/button.tsx';

/** How the platform is as a whole, and when it was looked at last. */
export function OverallState({ services }: { services: readonly Service[] }) {
  const healthy = services.filter(({ state }) => state === 'healthy').length;
  const checked = services
    .flatMap(({ lastCheckAt }) => lastCheckAt ?? [])
    .sort()
    .at(-1);
  return (
    <StateBanner
      state={platformState(services.map(({ state }) => state))}
      note={
        checked
          ? `${healthy} of ${services.length} healthy, checked ${formatRelative(checked, Date.now())}`
          : 'The first check comes within fifteen minutes.'
      }
    >
      <Link to="/status" className={buttonClass('secondary', 'small')}>
        Status page
        <ExternalLink className="size-3.5" aria-hidden="true" />
      </Link>
    </StateBanner>
  );
}
