import { useQuery } from '@tanstack/react-query';
import { classNames } from '../../ui/class-names.ts';
import { useSession } from '../session/session.tsx';
import { triggeredCountQuery } from './triggered-count.ts';

/** How many alerts nobody has acknowledged; nothing when there are none. */
export function AlertCount({ className }: { className: string }) {
  const permitted = useSession().can('alerts:read');
  const { data } = useQuery({ ...triggeredCountQuery, enabled: permitted });
  const count = data?.total ?? 0;
  if (count === 0) return null;
  return (
    <span
      className={classNames(
        'inline-grid h-4.5 min-w-4.5 place-items-center rounded-full bg-danger px-1 text-2xs font-semibold text-white tabular-nums',
        className,
      )}
    >
      {count > 99 ? '99+' : count}
      <span className="sr-only"> not acknowledged</span>
    </span>
  );
}
