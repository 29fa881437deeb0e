import { Link } from '@tanstack/react-router';
import type { Alert } from '../../../app/api-types.ts';
import { formatRelative } from '../../../app/format.ts';
import { useFormat } from '../../../app/use-format.ts';
import { withoutRule } from '../alert-words.ts';
import { categoryLabels } from '../labels.ts';
import { AlertActions } from './alert-actions.tsx';
import { AlertState } from './alert-state.tsx';
import { Severity } from './severity.tsx';

const headClass = 'px-2 text-left text-xs font-medium text-faint';

/** Alerts, one a line. */
export function AlertTable({ alerts }: { alerts: readonly Alert[] }) {
  return (
    <table className="w-full table-fixed text-sm">
      <caption className="sr-only">Alerts</caption>
      <thead>
        <tr className="h-9 border-b border-line">
          <th scope="col" className={`${headClass} w-28 pl-4`}>
            Severity
          </th>
          <th scope="col" className={headClass}>
            Alert
          </th>
          <th scope="col" className={`${headClass} hidden w-28 lg:table-cell`}>
            Category
          </th>
          <th scope="col" className={`${headClass} w-36`}>
            State
          </th>
          <th scope="col" className={`${headClass} w-28`}>
            Since
          </th>
          <th scope="col" className="w-32">
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {alerts.map(alert => (
          <AlertLine key={alert.id} alert={alert} />
        ))}
      </tbody>
    </table>
  );
}

function AlertLine({ alert }: { alert: Alert }) {
  const format = useFormat();
  return (
    <tr className="group h-13 border-b border-line last:border-0 focus-within:bg-hover hover:bg-hover">
      <td className="pl-4">
        <Severity severity={alert.severity} />
      </td>
      <td className="px-2">
        <Link
          to="/alerts/$id"
          params={{ id: alert.id }}
          data-line
          className="block truncate font-medium outline-offset-4 group-hover:underline"
        >
          {withoutRule(alert.title, alert.ruleName)}
        </Link>
        <span className="block truncate text-xs text-faint">
          {alert.ruleName}
          {alert.signals > 1 && ` · ${alert.signals} times`}
        </span>
      </td>
      <td className="hidden truncate px-2 text-soft lg:table-cell">{categoryLabels[alert.category]}</td>
      <td className="px-2">
        <AlertState state={alert.state} />
      </td>
      <td className="truncate px-2 text-soft" title={format.moment(alert.startedAt)}>
        <time dateTime={alert.startedAt}>{formatRelative(alert.startedAt, Date.now())}</time>
      </td>
      <td className="pr-2">
        <span className="flex justify-end">
          <AlertActions alert={alert} size="sign" />
        </span>
      </td>
    </tr>
  );
}
