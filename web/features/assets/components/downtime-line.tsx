import { Link } from '@tanstack/react-router';
import type { Downtime } from '../../../app/api-types.ts';
import { formatDuration } from '../../../app/format.ts';
import { useFormat } from '../../../app/use-format.ts';
import { downtimeReasons } from '../../../entities/downtime/labels.ts';
import { Badge } from '../../../ui/badge.tsx';
import { useOrderNames } from '../use-order-names.ts';
import { DowntimeActions } from './downtime-actions.tsx';

/** One downtime: why, from when to when, how long, and what ended it. */
export function DowntimeLine({ downtime, onEdit }: { downtime: Downtime; onEdit: () => void }) {
  const { moment } = useFormat();
  const { assetId, reason, startedAt, endedAt, workOrderId, note } = downtime;
  const { label, tone } = downtimeReasons[reason];
  const orders = useOrderNames(assetId, workOrderId);
  const minutes = Math.round(((endedAt ? Date.parse(endedAt) : Date.now()) - Date.parse(startedAt)) / 60_000);
  return (
    <li className="flex items-center gap-3 py-2 pr-2 pl-4 text-sm">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <Badge tone={tone}>{label}</Badge>
          <span className="font-medium tabular-nums">{formatDuration(Math.max(0, minutes))}</span>
          {!endedAt && <span className="text-soft">and still lasts</span>}
        </p>
        <p className="mt-0.5 text-xs text-faint tabular-nums">
          <time dateTime={startedAt}>{moment(startedAt)}</time>{' '}
          {endedAt && (
            <>
              to <time dateTime={endedAt}>{moment(endedAt)}</time>
            </>
          )}
        </p>
        {(workOrderId || note) && (
          <p className="mt-0.5 text-soft">
            {workOrderId && (
              <Link
                to="/work-orders/$id"
                params={{ id: workOrderId }}
                className="text-accent-ink hover:underline"
              >
                {orders[workOrderId]}
              </Link>
            )}
            {workOrderId && note && ' · '}
            {note}
          </p>
        )}
      </div>
      <DowntimeActions downtime={downtime} onEdit={onEdit} />
    </li>
  );
}
