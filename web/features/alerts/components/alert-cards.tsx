import { Link } from '@tanstack/react-router';
import type { Alert } from '../../../app/api-types.ts';
import { formatRelative } from '../../../app/format.ts';
import { withoutRule } from '../alert-words.ts';
import { AlertActions } from './alert-actions.tsx';
import { AlertState } from './alert-state.tsx';
import { Severity } from './severity.tsx';

/** Alerts as cards, for narrow windows. */
export function AlertCards({ alerts }: { alerts: readonly Alert[] }) {
  return (
    <ul className="divide-y divide-line">
      {alerts.map(alert => (
        <li key={alert.id} className="px-4 py-3">
          <Link
            to="/alerts/$id"
            params={{ id: alert.id }}
            data-line
            className="block outline-offset-4 active:bg-hover"
          >
            <span className="flex items-center gap-2 text-sm">
              <Severity severity={alert.severity} className="flex-1" />
              <AlertState state={alert.state} />
            </span>
            <span className="mt-1.5 line-clamp-2 font-medium">
              {withoutRule(alert.title, alert.ruleName)}
            </span>
            <span className="block truncate text-xs text-faint">
              {alert.ruleName} ·{' '}
              <time dateTime={alert.startedAt}>{formatRelative(alert.startedAt, Date.now())}</time>
              {alert.signals > 1 && ` · ${alert.signals} times`}
            </span>
          </Link>
          {alert.state !== 'resolved' && (
            <div className="mt-2.5 flex">
              <AlertActions alert={alert} size="small" />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
