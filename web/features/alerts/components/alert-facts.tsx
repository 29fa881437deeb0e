import { Link } from '@tanstack/react-router';
import type { Alert } from '../../../app/api-types.ts';
import { formatNumber } from '../../../app/format.ts';
import { useSession } from '../../../app/session/session.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { Card } from '../../../ui/card.tsx';
import { Property, PropertyList } from '../../../ui/property-list.tsx';
import { categoryLabels } from '../labels.ts';
import { subjectPlace } from '../subject-place.ts';
import { Severity } from './severity.tsx';

const linkClass = 'text-accent-ink hover:underline';

/** What is known of an alert: how grave, about what, since when, how often, by which rule. */
export function AlertFacts({ alert }: { alert: Alert }) {
  const format = useFormat();
  const { can } = useSession();
  const place = subjectPlace(alert.subject);
  const { startedAt, lastSignalAt, signals, acknowledgedUntil, resolvedAt } = alert;
  return (
    <Card title="Details">
      <PropertyList>
        <Property name="Severity">
          <Severity severity={alert.severity} />
        </Property>
        <Property name="Category">{categoryLabels[alert.category]}</Property>
        {alert.subject && (
          <Property name="About">
            {place ? (
              <Link to={place.to} params={place.params} className={linkClass}>
                Open the {place.noun}
              </Link>
            ) : (
              <span className="break-all">{alert.subject}</span>
            )}
          </Property>
        )}
        <Property name="Since">{format.moment(startedAt)}</Property>
        <Property name="Seen">{signals === 1 ? 'once' : `${formatNumber(signals)} times`}</Property>
        {signals > 1 && <Property name="Last seen">{format.moment(lastSignalAt)}</Property>}
        <Property name="Rule">
          {can('alert-rules:read') ? (
            <Link to="/alerts/rules" className={linkClass}>
              {alert.ruleName}
            </Link>
          ) : (
            alert.ruleName
          )}
        </Property>
        {alert.acknowledgedBy && <Property name="Seen to by">{alert.acknowledgedBy.name}</Property>}
        {acknowledgedUntil && <Property name="Told again">{format.moment(acknowledgedUntil)}</Property>}
        {resolvedAt && <Property name="Resolved">{format.moment(resolvedAt)}</Property>}
        {resolvedAt && (
          <Property name="By">{alert.resolvedBy?.name ?? 'itself: what it is about came right'}</Property>
        )}
        {Object.entries(alert.labels).map(([name, value]) => (
          <Property key={name} name={name}>
            {value}
          </Property>
        ))}
      </PropertyList>
    </Card>
  );
}
